using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Priorities.Api.Tests.House.Generated;

/// <summary>
/// Makes texts that fit a pattern of JSON Schema, by walking it: groups, classes, alternatives and repetitions. What it looks ahead for is
/// left to chance, and asked afterwards.
/// </summary>
internal sealed class PatternText
{
    /// <summary>What makes trouble where somebody did not think of it, and ordinary letters.</summary>
    private static readonly int[] Alphabet =
    [
        .. "aeiostnrLM 0159-_.,;:!?'\"\\/<>&%$#@{}[]()|^~`*+=éçœÉ".EnumerateRunes().Select(r => r.Value),
        0x200B,
        0x202E,
        0x0301,
        0x6F22,
        0x5B57,
        0x1F642,
        0x1F1E8,
        0x2028,
        0xFFFD,
        0x00A0,
    ];

    private static readonly ConcurrentDictionary<string, PatternText> All = [];

    private readonly Regex regex;
    private readonly Node root;

    private PatternText(string pattern)
    {
        regex = new(InDotNet(pattern), RegexOptions.CultureInvariant);
        var at = 0;
        root = Alternatives(pattern, ref at);
    }

    private delegate void Node(Random random, int most, StringBuilder text);

    public static PatternText Of(string pattern) => All.GetOrAdd(pattern, p => new(p));

    public bool Fits(string text) => regex.IsMatch(text);

    /// <summary>A text that fits, with at most this many characters; null where none was found.</summary>
    public string? Make(Random random, int longest)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var text = new StringBuilder();
            root(
                random,
                Math.Min(
                    longest,
                    attempt > 25
                        ? 2
                        : random.Next(12) switch
                        {
                            0 => 60,
                            < 4 => 12,
                            _ => 4,
                        }
                ),
                text
            );
            if (Fits(text.ToString()) && text.ToString().EnumerateRunes().Count() <= longest)
                return text.ToString();
        }

        return null;
    }

    /// <summary>In JavaScript, the end is the end, and white space has a byte order mark in it and no "next line".</summary>
    private static string InDotNet(string pattern) =>
        pattern
            .Replace("\\s\\S", "\\s\\S\\u0085", StringComparison.Ordinal)
            .Replace("\\s", "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff", StringComparison.Ordinal)
            .Replace("$", "\\z", StringComparison.Ordinal);

    private static Node Alternatives(string p, ref int at)
    {
        var choices = new List<Node> { Sequence(p, ref at) };
        while (at < p.Length && p[at] == '|')
        {
            at++;
            choices.Add(Sequence(p, ref at));
        }

        return (random, most, text) => choices[random.Next(choices.Count)](random, most, text);
    }

    private static Node Sequence(string p, ref int at)
    {
        var parts = new List<Node>();
        while (at < p.Length && p[at] is not ('|' or ')'))
        {
            if (p[at] is '^' or '$')
            {
                at++;
                continue;
            }

            var part = Atom(p, ref at);
            var (least, most) = Repetition(p, ref at);
            parts.Add(
                (random, limit, text) =>
                {
                    for (var n = random.Next(least, Math.Max(least, Math.Min(most, least + limit)) + 1); n > 0; n--)
                        part(random, limit, text);
                }
            );
        }

        return (random, most, text) => parts.ForEach(part => part(random, most, text));
    }

    private static Node Atom(string p, ref int at)
    {
        switch (p[at])
        {
            case '(':
                var looksAhead = p[at..].StartsWith("(?=", StringComparison.Ordinal) || p[at..].StartsWith("(?!", StringComparison.Ordinal);
                at += p[at..].StartsWith("(?", StringComparison.Ordinal) ? 3 : 1;
                var inner = Alternatives(p, ref at);
                at++;
                return looksAhead ? (_, _, _) => { } : inner;
            case '[':
                return Class(p, ref at);
            default:
                var one = Character(p, ref at);
                return (_, _, text) => text.Append(char.ConvertFromUtf32(one));
        }
    }

    private static Node Class(string p, ref int at)
    {
        var ranges = new List<(int From, int To)>();
        var isNegated = p[++at] == '^';
        if (isNegated)
            at++;
        while (p[at] != ']')
        {
            if (p[at] == '\\' && p[at + 1] is 's' or 'S')
            {
                if (p[at + 1] == 's')
                    ranges.AddRange([(9, 13), (32, 32), (0xA0, 0xA0), (0xFEFF, 0xFEFF), (0x2028, 0x2029)]);
                at += 2;
                continue;
            }

            var from = Character(p, ref at);
            var to = from;
            if (p[at] == '-' && p[at + 1] != ']')
            {
                at++;
                to = Character(p, ref at);
            }

            ranges.Add((from, to));
        }

        at++;
        var left = Alphabet.Where(c => !ranges.Exists(r => c >= r.From && c <= r.To)).ToArray();
        return isNegated
            ? (random, _, text) => text.Append(char.ConvertFromUtf32(left[random.Next(left.Length)]))
            : (random, _, text) =>
            {
                var (from, to) = ranges[random.Next(ranges.Count)];
                text.Append(char.ConvertFromUtf32(random.Next(from, to + 1)));
            };
    }

    private static int Character(string p, ref int at)
    {
        if (p[at] != '\\')
            return p[at++];
        at += 2;
        if (p[at - 1] != 'u')
            return p[at - 1];
        at += 4;
        return int.Parse(p.AsSpan(at - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static (int Least, int Most) Repetition(string p, ref int at)
    {
        if (at >= p.Length)
            return (1, 1);
        switch (p[at])
        {
            case '*':
                at++;
                return (0, int.MaxValue - 1_000);
            case '+':
                at++;
                return (1, int.MaxValue - 1_000);
            case '?':
                at++;
                return (0, 1);
            case '{':
                var end = p.IndexOf('}', at);
                var counts = p[(at + 1)..end].Split(',');
                at = end + 1;
                var least = int.Parse(counts[0], CultureInfo.InvariantCulture);
                return (
                    least,
                    counts is [_, { Length: > 0 } most] ? int.Parse(most, CultureInfo.InvariantCulture)
                    : counts.Length == 1 ? least
                    : int.MaxValue - 1_000
                );
            default:
                return (1, 1);
        }
    }
}
