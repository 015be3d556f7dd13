using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Web.Infrastructure.Sleutelring;

/// <summary>Keeps the DataProtection keys in the database, so that a session or link made by one server is read by every other.</summary>
public sealed class SleutelringInDatabase(IServiceScopeFactory scopes, TimeProvider timeProvider) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<InkoopDbContext>();
        return [.. db.Sleutelring.AsNoTracking().Select(s => s.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    /// <summary>
    /// The interface is synchronous. The first key is made at start and later ones by the key ring's refresh in the background, never
    /// inside a transaction, so waiting for the writer's turn here holds nobody up.
    /// </summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<InkoopDbContext>();
        var nu = timeProvider.GetUtcNow();
        db.InTransactieAsync(
            () =>
            {
                db.Sleutelring.Add(new Sleutelringdeel(friendlyName, element.ToString(SaveOptions.DisableFormatting), nu));
                return Task.CompletedTask;
            },
            CancellationToken.None).GetAwaiter().GetResult();
    }
}
