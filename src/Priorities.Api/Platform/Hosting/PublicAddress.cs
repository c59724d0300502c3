using Priorities.Api.Platform.Access;
using Priorities.Domain.Actions;

namespace Priorities.Api.Platform.Hosting;

/// <summary>Addresses of pages, for links that are read elsewhere: in a feed, in a calendar.</summary>
public static class PublicAddress
{
    /// <summary>The service's own address, as this caller reached it.</summary>
    public static string Root(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The first page, in the language asked for.</summary>
    public static string Home(string root) => Languages.IsFrench ? $"{root}/fr" : $"{root}/";

    /// <summary>The page to answer a request for an update on: whoever has this address can.</summary>
    public static string Reply(string root, string token, NoteLanguage language) => language == NoteLanguage.Fr ? $"{root}/fr{ReplyLink.Path}/{token}" : $"{root}{ReplyLink.Path}/{token}";

    /// <summary>The page of an action, in the language asked for.</summary>
    public static string Action(string root, string key) => Languages.IsFrench ? $"{root}/fr/actions/{key}" : $"{root}/actions/{key}";
}
