using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Priorities.Cli;

/// <summary>Where a command reads and writes: data to the one side, what it says about it to the other.</summary>
internal sealed class Desk(TextReader input, TextWriter output, TextWriter errors)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public TextReader Input => input;

    public TextWriter Output => output;

    public TextWriter Errors => errors;

    public void Write(string line) => output.WriteLine(Plain(line));

    public void Say(string line) => errors.WriteLine(Plain(line));

    /// <summary>One line for each, so that other programs can read it while it comes.</summary>
    public void WriteJson(object value)
    {
        output.WriteLine(JsonSerializer.Serialize(value, value.GetType(), Json));
        output.Flush();
    }

    /// <summary>Columns as wide as what stands in them; the last one as it is.</summary>
    public void WriteTable(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Length).Select(at => rows.Max(row => row[at].Length)).ToArray();
        foreach (var row in rows)
            Write(string.Join("  ", row.Select((cell, at) => at == row.Length - 1 ? cell : cell.PadRight(widths[at]))));
    }

    /// <summary>A key is typed without being shown; what is piped in is its first line.</summary>
    public string? ReadSecret(string prompt)
    {
        if (input != Console.In || Console.IsInputRedirected)
            return input.ReadLine()?.Trim();
        errors.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        errors.WriteLine();
        return typed.ToString().Trim();
    }

    /// <summary>Somebody else's words do not steer this terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));
}
