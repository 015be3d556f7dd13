namespace WmoInkoop.Tests.Documenten;

/// <summary>Streams as a network brings them: forward only, in pieces, broken off.</summary>
internal abstract class Proefstroom : Stream
{
    private long _positie;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _positie;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var deel = Lees(buffer.AsSpan(offset, count));
        _positie += deel;
        return deel;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected abstract int Lees(Span<byte> buffer);
}

/// <summary>So many spaces, without holding them in memory.</summary>
internal sealed class Nulstroom(long lengte) : Proefstroom
{
    protected override int Lees(Span<byte> buffer)
    {
        var deel = (int)Math.Min(buffer.Length, lengte - Position);
        buffer[..deel].Fill((byte)' ');
        return deel;
    }
}

/// <summary>At most so many bytes at a time; calls back once after a number of bytes.</summary>
internal sealed class Druppelstroom(byte[] inhoud, int perKeer, int na = int.MaxValue, Action? dan = null) : Proefstroom
{
    private Action? _dan = dan;

    protected override int Lees(Span<byte> buffer)
    {
        if (Position >= na)
        {
            _dan?.Invoke();
            _dan = null;
        }

        var deel = (int)Math.Min(Math.Min(buffer.Length, perKeer), inhoud.Length - Position);
        inhoud.AsSpan((int)Position, deel).CopyTo(buffer);
        return deel;
    }
}

/// <summary>Fails where the content ends, as a connection that is lost.</summary>
internal sealed class Afgebrokenstroom(byte[] inhoud) : Proefstroom
{
    protected override int Lees(Span<byte> buffer)
    {
        var deel = (int)Math.Min(buffer.Length, inhoud.Length - Position);
        inhoud.AsSpan((int)Position, deel).CopyTo(buffer);
        return deel > 0 ? deel : throw new IOException("The client reset the request stream.");
    }
}
