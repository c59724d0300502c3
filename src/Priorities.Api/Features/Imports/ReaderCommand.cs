using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Priorities.Api.Features.Imports.Reports;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// The inner side of the process that reads one file: the program itself, started with a word that nobody else uses. The file comes in by
/// its input, what was found goes out by its output. Whatever a file makes of itself, it does so in here.
/// </summary>
internal static class ReaderCommand
{
    public const string Word = "read-file";

    /// <summary>What is read, where it is no report; that goes by the name of its format.</summary>
    public const string Csv = "csv",
        Workbook = "workbook";

    public const int OutOfMemory = 3;

    /// <summary>What goes out. A refusal is taken apart, so that it can be said in the language of whoever asked.</summary>
    internal sealed record Answer<T>(
        T? Contents,
        string? Code = null,
        string? Format = null,
        IReadOnlyList<JsonElement>? Arguments = null,
        string? Member = null
    )
        where T : class
    {
        public static Answer<T> Of(Outcome<T> read) =>
            read.Refusal is not { } refusal
                ? new(read.Value)
                : new(
                    null,
                    refusal.Code,
                    refusal.Detail.Format,
                    [.. refusal.Detail.GetArguments().Select(a => JsonSerializer.SerializeToElement(a))],
                    refusal.Member
                );

        public Outcome<T> Outcome() =>
            Contents is not null
                ? Contents
                : new Refusal(Code!, FormattableStringFactory.Create(Format!, [.. Arguments!.Select(Value)]), Member);

        private static object Value(JsonElement argument) =>
            argument.ValueKind == JsonValueKind.Number ? argument.GetInt64() : argument.GetString() ?? "";
    }

    /// <summary>The exit code, where the program was started for this; else null.</summary>
    public static int? Run(string[] args)
    {
        if (args is not [Word, var what])
            return null;
        try
        {
            using var input = Console.OpenStandardInput();
            var content = Content(input);
            EndWith(input);
            // A library that catches everything loses what it was reading: that is no answer.
            var isExhausted = false;
            AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isExhausted |= thrown.Exception is OutOfMemoryException;
            using var output = Console.OpenStandardOutput();
            if (what is Csv or Workbook)
                Tell(TableReader.Read(content, what == Workbook));
            else
                Tell(ReportReader.Read(content, Enum.Parse<ReportFormat>(what)));
            return isExhausted ? OutOfMemory : 0;

            void Tell<T>(Outcome<T> read)
                where T : class
            {
                if (!isExhausted)
                    JsonSerializer.Serialize(output, Answer<T>.Of(read), Short);
            }
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

    /// <summary>Letters as they are: as codes, a file in Arabic would be three times as long.</summary>
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
