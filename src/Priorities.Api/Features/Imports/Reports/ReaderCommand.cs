using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>
/// The inner side of the process that reads one report: the program itself, started with a word that nobody else uses. The file comes in by
/// its input, what was found goes out by its output. Whatever a file makes of itself, it does so in here.
/// </summary>
internal static class ReaderCommand
{
    public const string Word = "read-report";
    public const int OutOfMemory = 3;

    /// <summary>What goes out. A refusal is taken apart, so that it can be said in the language of whoever asked.</summary>
    internal sealed record Answer(
        ReportContents? Contents,
        string? Code = null,
        string? Format = null,
        IReadOnlyList<JsonElement>? Arguments = null,
        string? Member = null
    )
    {
        public static Answer Of(Outcome<ReportContents> read) =>
            read.Refusal is not { } refusal
                ? new(read.Value)
                : new(
                    null,
                    refusal.Code,
                    refusal.Detail.Format,
                    [.. refusal.Detail.GetArguments().Select(a => JsonSerializer.SerializeToElement(a))],
                    refusal.Member
                );

        public Outcome<ReportContents> Outcome() =>
            Contents is not null
                ? Contents
                : new Refusal(Code!, FormattableStringFactory.Create(Format!, [.. Arguments!.Select(Value)]), Member);

        private static object Value(JsonElement argument) =>
            argument.ValueKind == JsonValueKind.Number ? argument.GetInt64() : argument.GetString() ?? "";
    }

    /// <summary>The exit code, where the program was started for this; else null.</summary>
    public static int? Run(string[] args)
    {
        if (args is not [Word, var format])
            return null;
        try
        {
            using var input = Console.OpenStandardInput();
            var content = Content(input);
            EndWith(input);
            // A library that catches everything loses what it was reading: that is no answer.
            var isExhausted = false;
            AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isExhausted |= thrown.Exception is OutOfMemoryException;
            var read = ReportReader.Read(content, Enum.Parse<ReportFormat>(format));
            if (isExhausted)
                return OutOfMemory;
            using var output = Console.OpenStandardOutput();
            JsonSerializer.Serialize(output, Answer.Of(read));
            return 0;
        }
        catch (EndOfStreamException)
        {
            return 1; // the service has ended
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }

    private static byte[] Content(Stream input)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        input.ReadExactly(length);
        var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        input.ReadExactly(content);
        return content;
    }

    /// <summary>The input stays open as long as the service lives. When it closes, nobody waits for what is read here.</summary>
    private static void EndWith(Stream input) =>
        new Thread(() =>
        {
            _ = input.ReadByte();
            Environment.Exit(1);
        })
        {
            IsBackground = true,
        }.Start();
}
