using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// A file of which only the hash was taken, in a form with <see cref="UploadformulierAttribute.AlleenHash"/>: nothing of it is stored, and no more of
/// it is in memory than <see cref="Begin"/>.
/// </summary>
[ModelBinder(typeof(Binder)), ValidateNever]
public sealed class Bestandshash
{
    /// <summary>How much of a file is kept to look at: a receipt is a small text.</summary>
    public const int MaxBegin = 64 * 1024;

    private Bestandshash(string sha256, byte[]? geheel)
    {
        Sha256 = sha256;
        Begin = geheel is null ? (ReadOnlyMemory<byte>?)null : geheel;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Sha256 { get; }

    /// <summary>The whole file when it is small; null for a larger one.</summary>
    public ReadOnlyMemory<byte>? Begin { get; }

    /// <exception cref="DomeinregelException">Empty, or larger than a document can be.</exception>
    internal static async Task<Bestandshash> LeesAsync(Stream inhoud, string bestandsnaam, CancellationToken ct)
    {
        var naam = Bestandsnaam.Veilig(bestandsnaam);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var begin = new MemoryStream();
        var buffer = new byte[MaxBegin];
        var grootte = 0L;
        while (await inhoud.ReadAsync(buffer, ct) is > 0 and var deel)
        {
            grootte += deel;
            Eis(grootte <= Documentsoorten.MaxGrootte, Domeinregel.DocumentTeGroot, naam);
            hash.AppendData(buffer, 0, deel);
            if (grootte <= MaxBegin)
            {
                begin.Write(buffer, 0, deel);
            }
        }

        Eis(grootte > 0, Domeinregel.DocumentLeeg, naam);
        return new Bestandshash(Convert.ToHexStringLower(hash.GetHashAndReset()), grootte <= MaxBegin ? begin.ToArray() : null);
    }

    internal sealed class Binder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var uploads = bindingContext.HttpContext.Features.Get<Uploads>();
            if (uploads?.Fout(bindingContext.ModelName) is { } fout)
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fout.Message);
            }
            else if (uploads?.Gemeten(bindingContext.ModelName) is { } hash)
            {
                bindingContext.Result = ModelBindingResult.Success(hash);
            }

            return Task.CompletedTask;
        }
    }
}
