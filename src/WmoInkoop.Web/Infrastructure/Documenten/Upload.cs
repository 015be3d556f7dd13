using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// A file in a form: <c>[Display(Name = "Uittreksel"), Required] public Upload? Uittreksel { get; set; }</c>. It is stored already;
/// the deed adds <see cref="Document"/> to the database. When the form is shown again the file is kept, see <see cref="BestandsveldTagHelper"/>.
/// </summary>
[ModelBinder(typeof(Binder)), ValidateNever]
public sealed class Upload(Document document)
{
    /// <summary>Behind the name of the field: the proof of a file that was sent with an earlier attempt.</summary>
    internal const string Bewijsveld = ".Bewaard";

    /// <summary>The row to add; the file has been stored and checked.</summary>
    public Document Document { get; } = document;

    internal sealed class Binder(Documentopslag opslag, InkoopDbContext db, HuidigeGebruiker gebruiker) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var naam = bindingContext.ModelName;
            var uploads = bindingContext.HttpContext.Features.Get<Uploads>();
            if (uploads?.Fout(naam) is { } fout)
            {
                bindingContext.ModelState.TryAddModelError(naam, fout.Message);
            }

            if (uploads?.Document(naam) is { } document)
            {
                Bind(bindingContext, document);
            }
            else if (bindingContext.ValueProvider.GetValue(naam + Bewijsveld).FirstValue is { Length: > 0 } bewijs && await BewaardAsync(bewijs) is { } bewaard)
            {
                Bind(bindingContext, bewaard);
            }
        }

        /// <summary>Also where the page finds it when the form is shown again by the GET of its address, which makes a model of its own.</summary>
        private static void Bind(ModelBindingContext bindingContext, Document document)
        {
            bindingContext.Result = ModelBindingResult.Success(new Upload(document));
            var features = bindingContext.HttpContext.Features;
            var gebonden = features.Get<GebondenUploads>() ?? new GebondenUploads();
            gebonden[bindingContext.ModelName] = document;
            features.Set(gebonden);
        }

        /// <summary>Only for who sent the file, and not when it became part of something meanwhile.</summary>
        private async Task<Document?> BewaardAsync(string bewijs) =>
            opslag.VanBewijs(bewijs) is { } document
            && document.OpgeslagenDoorId == (gebruiker.IsAangemeld ? gebruiker.Id : null)
            && !await db.Documenten.AnyAsync(d => d.Id == document.Id)
                ? document
                : null;
    }
}

/// <summary>The files a form that is being handled came with, by field.</summary>
internal sealed class GebondenUploads : Dictionary<string, Document>;
