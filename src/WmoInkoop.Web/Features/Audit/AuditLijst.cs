using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Audit;

/// <summary>A line of the audit chain as the beheerder sees it: without its number, and without sealed lines (INS-06).</summary>
public sealed class AuditRij
{
    /// <summary>Only to order by; numbers are not shown, because gaps would tell of sealed lines.</summary>
    public long Volgorde { get; init; }

    public DateTimeOffset Op { get; init; }

    public AuditActie Actie { get; init; }

    public string Rol { get; init; } = "";

    public Guid? GebruikerId { get; init; }

    public string? Naam { get; init; }

    public string Soort { get; init; } = "";

    public Guid? ObjectId { get; init; }

    public string Tekst { get; init; } = "";
}

public sealed class AuditLijst : Lijst<AuditRij>
{
    public AuditLijst()
        : base("logboek", "regel", "regels", r => r.Volgorde)
    {
        Kolom("actie", "Wat", r => r.Actie).MetOnder(r => Auditdetails.Van(r.Tekst)).MetExport(r => r.Actie);
        Kolom("op", "Wanneer", r => r.Op);
        Kolom("wie", "Wie", r => r.Naam).MetOnder(r => r.Rol);
        Kolom("soort", "Waarover", r => r.Soort).MetOnder(r => r.ObjectId?.ToString());
        Kolom("rol", "Rol", r => r.Rol).AlleenExport();
        Kolom("gebruiker", "Account", r => r.GebruikerId).AlleenExport();
        Kolom("object", "Objectnummer", r => r.ObjectId).AlleenExport();
        Kolom("details", "Bijzonderheden", r => r.Tekst).MetExport(r => Auditdetails.Van(r.Tekst)).AlleenExport();
        Standaardvolgorde("op", aflopend: true);
        Tekstfilter("object", "Object of account", (rijen, tekst) => Guid.TryParse(tekst, out var id)
            ? rijen.Where(r => r.ObjectId == id || r.GebruikerId == id)
            : rijen.Where(r => false));
        Keuzefilter("actie", "Wat", r => r.Actie);
        Datumfilter("van", "Vanaf", (rijen, datum) =>
        {
            var begin = Amsterdam.BeginVan(datum);
            return rijen.Where(r => r.Op >= begin);
        });
        Datumfilter("tot", "Tot en met", (rijen, datum) =>
        {
            var einde = Amsterdam.BeginVan(datum.AddDays(1));
            return rijen.Where(r => r.Op < einde);
        });
        Leeg = new Leeg("Er staat nog niets in het logboek", ["Hier komt elke stap te staan die iemand in het portaal zet: wie, wat en wanneer.", "De eerste regel komt vanzelf zodra iemand zich aanmeldt."]);
    }
}
