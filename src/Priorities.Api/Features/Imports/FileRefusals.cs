using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>What was sent is damaged, locked, of another kind than it is said to be, or there is nothing in it.</summary>
internal sealed record FileNotReadable(FormattableString Detail) : Refusal("fileNotReadable", Detail, "body")
{
    public static FileNotReadable NoText() =>
        new($"This file holds no text. Look whether it is the right one, or paste the report's text into a .txt file.");
}

/// <summary>More than is written in one go: the wrong file, or one to be split.</summary>
internal sealed record TooManyRows()
    : Refusal(
        "tooManyRows",
        $"An import has at most {Most:N0} rows. Take out what does not belong there, or send the file in parts.",
        "body"
    )
{
    public const int Most = 5_000;
}
