using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Priorities.Api.Platform.Input;
using Priorities.Domain;
using Priorities.Domain.Privacy;
using static Priorities.Domain.Privacy.PersonalDetails;

namespace Priorities.Api.Platform.Privacy;

/// <summary>A body whose texts everybody may come to read: who writes them says so, where they seem to identify somebody.</summary>
public interface IMayBePublic
{
    /// <summary>Whether somebody looked again, and found that the texts may be public.</summary>
    bool? ConfirmPublic { get; }
}

/// <summary>A text that the public never reads, in a body of those that it does.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPublicAttribute : Attribute;

/// <summary>Looks at the texts of a body before everybody can read them. Which members are texts, their rules say.</summary>
internal static class PublicTexts
{
    /// <summary>More than this helps nobody to put a text right.</summary>
    private const int Shown = 10;

    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, string Name)[]> Members = [];

    /// <summary>
    /// What has to be confirmed before the texts of a body are public; null where nothing was found, or it was confirmed.
    /// </summary>
    /// <param name="body">What somebody wrote.</param>
    /// <param name="before">What everybody can read already: it is not asked about again.</param>
    public static Refusal? Doubt<T>(T body, T? before = null)
        where T : class, IMayBePublic => body.ConfirmPublic == true ? null : Refuse(Find(body, before));

    /// <summary>What was found, as a refusal; null where nothing was.</summary>
    public static Refusal? Refuse(IEnumerable<Found> all)
    {
        var found = all.Take(Shown).ToList();
        return found.Count == 0
            ? null
            : new Refusal(
                "confirmationRequired",
                $"Everybody would read this, and it looks as if it had {found.Select(Place)}. Take it out; or, if it identifies nobody who must not be known, send it again with `confirmPublic: true`. This check is a help, not a guarantee.",
                found[0].Member
            )
            {
                Facts = new Dictionary<string, object?> { ["found"] = found },
            };
    }

    /// <summary>What may identify somebody, in the texts of a body that are new.</summary>
    public static IEnumerable<Found> Find(object body, object? before = null)
    {
        var known = before is null ? [] : In(before, "").Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        return In(body, "")
            .Where(t => !known.Contains(t.Text))
            .SelectMany(t => t.IsAddress ? FindInAddress(t.Member, t.Text) : PersonalDetails.Find(t.Member, t.Text));
    }

    private static FormattableString Place(Found found) => $"{WordsOf(found.Kind)} at character {found.Start + 1} of `{found.Member}`";

    /// <summary>Every text in a body and in the bodies in it, by the name that its member has on the wire.</summary>
    private static IEnumerable<(string Member, string Text, bool IsAddress)> In(object body, string path)
    {
        foreach (var (property, wireName) in Members.GetOrAdd(body.GetType(), MembersOf))
        {
            var name = path + wireName;
            var isText =
                property.IsDefined(typeof(TextAttribute))
                || property.IsDefined(typeof(KeyAttribute))
                || property.IsDefined(typeof(WordsAttribute));
            switch (property.GetValue(body))
            {
                case string text when isText || property.IsDefined(typeof(WebAddressAttribute)):
                    yield return (name, text, !isText);
                    break;
                case IEnumerable<string> texts when isText:
                    foreach (var (index, text) in texts.Index())
                        yield return ($"{name}[{index}]", text, false);
                    break;
                case IEnumerable list and not string:
                    foreach (var (index, entry) in list.Cast<object?>().Index())
                        if (entry is not null and not IMayBePublic { ConfirmPublic: true } && IsBody(entry.GetType()))
                            foreach (var inside in In(entry, $"{name}[{index}]."))
                                yield return inside;
                    break;
                case { } nested when IsBody(nested.GetType()):
                    foreach (var inside in In(nested, name + "."))
                        yield return inside;
                    break;
            }
        }
    }

    private static (PropertyInfo Property, string Name)[] MembersOf(Type type) =>
        [
            .. type.GetProperties()
                .Where(p => p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(NotPublicAttribute)))
                .Select(p => (p, Wire.Name(p.Name))),
        ];

    private static bool IsBody(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("Priorities.Api.", StringComparison.Ordinal) == true;
}
