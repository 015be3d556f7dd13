using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>
/// Who makes this request and what that person is at this moment. Filled by <see cref="Sessiebewaking"/> from the database, so a
/// role that ended or a session that was revoked works at once; empty for a visitor.
/// </summary>
public sealed class HuidigeGebruiker
{
    private static readonly IReadOnlySet<Guid> Geen = new HashSet<Guid>();
    private Dictionary<Rol, HashSet<Guid>> _rollen = [];

    public bool IsAangemeld { get; private set; }

    /// <summary>The account; <see cref="Guid.Empty"/> for a visitor.</summary>
    public Guid Id { get; private set; }

    public Guid SessieId { get; private set; }

    public string Naam { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Staff without a second factor: until it is set up this person has no role and no organisation here.</summary>
    public bool MoetTweedeFactorInstellen { get; private set; }

    public bool HeeftTweedeFactor { get; private set; }

    /// <summary>Confirming with a password asks a code too.</summary>
    public bool VraagtCode { get; private set; }

    /// <summary>The provider this person works for, or null.</summary>
    public Guid? AanbiederId { get; private set; }

    public string? AanbiederNaam { get; private set; }

    /// <summary>May manage that provider's people and record who may sign.</summary>
    public bool IsAanbiederBeheerder { get; private set; }

    /// <summary>May sign for that provider now, alone or together with another (AAN-07).</summary>
    public bool MagTekenen { get; private set; }

    public bool Is(Rol rol) => _rollen.ContainsKey(rol);

    /// <summary>No role in any regio and not beheerder: a provider's person, or somebody who waits to become one.</summary>
    public bool IsZonderRol => _rollen.Count == 0;

    /// <summary>The regio's in which this person has the role now; empty for <see cref="Rol.Beheerder"/>, which has none.</summary>
    public IReadOnlySet<Guid> RegiosAls(Rol rol) => _rollen.TryGetValue(rol, out var regios) ? regios : Geen;

    /// <summary>This person acting in a role, for the audit line.</summary>
    /// <exception cref="InvalidOperationException">The person does not have the role: a policy is missing.</exception>
    public Uitvoerder Als(Rol rol) => Is(rol)
        ? new Uitvoerder(Id, Teksten.Van(rol))
        : throw new InvalidOperationException($"The current user is no {rol}.");

    /// <summary>This person acting for the provider.</summary>
    /// <exception cref="InvalidOperationException">The person works for no provider: a policy is missing.</exception>
    public Uitvoerder AlsAanbieder() => AanbiederId is not null
        ? new Uitvoerder(Id, IsAanbiederBeheerder ? "aanbieder (beheerder)" : "aanbieder (medewerker)")
        : throw new InvalidOperationException("The current user works for no aanbieder.");

    /// <summary>This person acting for him- or herself: own account, own settings. A visitor is <see cref="Uitvoerder.Bezoeker"/>.</summary>
    public Uitvoerder Zelf() => IsAangemeld ? new Uitvoerder(Id, "gebruiker") : Uitvoerder.Bezoeker;

    internal void Vul(Aangemelde wie)
    {
        IsAangemeld = true;
        Id = wie.Id;
        SessieId = wie.SessieId;
        Naam = wie.Naam;
        Email = wie.Email;
        HeeftTweedeFactor = wie.HeeftTweedeFactor;
        VraagtCode = wie.VraagtCode;
        MoetTweedeFactorInstellen = wie.MoetTweedeFactorInstellen;
        if (MoetTweedeFactorInstellen)
        {
            return;
        }

        AanbiederId = wie.AanbiederId;
        AanbiederNaam = wie.AanbiederNaam;
        IsAanbiederBeheerder = wie.IsAanbiederBeheerder;
        MagTekenen = wie.MagTekenen;
        _rollen = wie.Rollen.GroupBy(r => r.Rol).ToDictionary(g => g.Key, g => g.Where(r => r.RegioId is not null).Select(r => r.RegioId!.Value).ToHashSet());
    }
}

/// <summary>What <see cref="HuidigeGebruiker"/> is filled with.</summary>
internal sealed record Aangemelde(
    Guid Id,
    Guid SessieId,
    string Naam,
    string Email,
    bool HeeftTweedeFactor,
    bool VraagtCode,
    bool MoetTweedeFactorInstellen,
    Guid? AanbiederId,
    string? AanbiederNaam,
    bool IsAanbiederBeheerder,
    bool MagTekenen,
    IReadOnlyCollection<(Rol Rol, Guid? RegioId)> Rollen);
