using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Settings;
using Priorities.Domain.Actions;

namespace Priorities.Api.Platform.Hosting;

/// <summary>Addresses of pages, for links that are read elsewhere: in a feed, in a calendar.</summary>
public static class PublicAddress
{
    /// <summary>The service's own address: that of the settings, else as this caller reached it.</summary>
    public static string Root(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The first page, in the language asked for.</summary>
    public static string Home(string root) => Languages.IsFrench ? $"{root}/fr" : $"{root}/";

    /// <summary>The page to answer a request for an update on: whoever has this address can.</summary>
    public static string Reply(string root, string token, NoteLanguage language) =>
        language == NoteLanguage.Fr ? $"{root}/fr{ReplyLink.Path}/{token}" : $"{root}{ReplyLink.Path}/{token}";

    /// <summary>The page of an action, in the language asked for.</summary>
    public static string Action(string root, string key) => Languages.IsFrench ? $"{root}/fr/actions/{key}" : $"{root}/actions/{key}";

    /// <summary>Whether a text is the address of a server and nothing more.</summary>
    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.PathAndQuery == "/"
        && address.Fragment.Length == 0
        && address.UserInfo.Length == 0;

    /// <summary>With an address in the settings, what a request says of where it was sent to is in no answer.</summary>
    public static void UsePublicAddress(this WebApplication app)
    {
        // With the first request: the settings are not checked yet while the service is put together.
        var known = new Lazy<Uri?>(() =>
            app.Services.GetRequiredService<PrioritiesSettings>().PublicAddress is { } text ? new(text) : null
        );
        app.Use(
            (http, next) =>
            {
                if (known.Value is { } address)
                    (http.Request.Scheme, http.Request.Host) = (address.Scheme, new(address.Authority));
                return next(http);
            }
        );
    }
}
