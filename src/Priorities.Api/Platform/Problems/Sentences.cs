using System.Globalization;
using System.Text.Json;
using Priorities.Domain;

namespace Priorities.Api.Platform.Problems;

/// <summary>
/// What is said to callers, in the language asked for. The English sentence stands in the code, where it is said, with its values in place;
/// <c>french.json</c> has the French one under it. A value that is a sentence itself is said in the same language.
/// </summary>
public static class Sentences
{
    /// <summary>The French of each English sentence, with the same values.</summary>
    public static IReadOnlyDictionary<string, string> French { get; } = Load();

    private static readonly CultureInfo FrenchNumbers = CultureInfo.GetCultureInfo("fr-CA");

    public static string Say(FormattableString sentence) => Say(sentence, Languages.IsFrench);

    public static string Say(FormattableString sentence, bool inFrench)
    {
        var said = sentence
            .GetArguments()
            .Select(value =>
                value switch
                {
                    FormattableString part => Say(part, inFrench),
                    IEnumerable<FormattableString> parts => string.Join("; ", parts.Select(part => Say(part, inFrench))),
                    _ => value,
                }
            )
            .ToArray();
        return inFrench && French.TryGetValue(sentence.Format, out var french)
            ? string.Format(FrenchNumbers, french, said)
            : string.Format(CultureInfo.InvariantCulture, sentence.Format, said);
    }

    /// <summary>A sentence that was kept in English, without values in it.</summary>
    public static LocalizedText Kept(string english) => new(english, French.GetValueOrDefault(english));

    private static Dictionary<string, string> Load()
    {
        using var file = typeof(Sentences).Assembly.GetManifestResourceStream("Priorities.Api.Platform.Problems.french.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
