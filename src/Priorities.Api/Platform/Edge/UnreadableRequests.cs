using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Edge;

/// <summary>
/// What the web server cannot read (a broken request line, headers without end, a request that never comes) it refuses by itself, before
/// any code of ours,
/// and with nothing in the answer. It tells of it, though: then that one answer, on its way out, gets the body that every other problem
/// has.
/// </summary>
internal sealed class UnreadableRequests : IObserver<KeyValuePair<string, object?>>
{
    private const string Told = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void Watch(ListenOptions listen) =>
        listen.Use(next =>
            connection =>
            {
                var answers = new Answers(connection.Transport.Output);
                connection.Features.Set(answers);
                connection.Transport = new Transport(connection.Transport.Input, answers);
                return next(connection);
            }
        );

    public static void Explain(IServiceProvider services) =>
        services.GetRequiredService<DiagnosticListener>().Subscribe(new UnreadableRequests(), name => name == Told);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value is not { Key: Told, Value: IFeatureCollection features }
            || features.Get<IHttpResponseFeature>() is not { HasStarted: false, StatusCode: >= 400 and var status }
        )
            return;
        if (features.Get<Answers>() is not { } answers)
            return;
        var french = IsFrench(features.Get<IHttpRequestFeature>()?.Headers.AcceptLanguage.ToString());
        var kind = ProblemCatalogue.ForStatus(status);
        var request = features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? "";
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new ProblemDetails
            {
                Type = $"/problems/{kind.Code}",
                Title = french ? kind.Title.Fr : kind.Title.En,
                Status = status,
                Instance = "/",
                Detail =
                    status is StatusCodes.Status400BadRequest
                        ? Sentences.Say(
                            $"This is not HTTP that can be read: look at the first line, the address in it, and the headers.",
                            french
                        )
                    : french ? kind.Explanation.Fr
                    : kind.Explanation.En,
                Extensions = { ["code"] = kind.Code, ["traceId"] = request },
            },
            WireJson.Options
        );
        answers.Explain(
            body,
            $"Content-Type: application/problem+json\r\nContent-Language: {(french ? Languages.French : Languages.English)}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nRequest-Id: {request}\r\n"
        );
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private static bool IsFrench(string? accepted) =>
        StringWithQualityHeaderValue.TryParseList([accepted ?? ""], out var languages)
        && languages
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString()[..Math.Min(2, l.Value.Length)].ToLowerInvariant())
            .FirstOrDefault(l => l is Languages.English or Languages.French) == Languages.French;

    private sealed class Transport(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }

    /// <summary>A connection's way out. Everything goes straight through, but an answer that is to be explained.</summary>
    private sealed class Answers(PipeWriter way) : PipeWriter
    {
        private const string NoBody = "Content-Length: 0\r\n";

        private ArrayBufferWriter<byte>? bare;
        private byte[] body = [];
        private string headers = "";

        public override bool CanGetUnflushedBytes => way.CanGetUnflushedBytes;

        public override long UnflushedBytes => way.UnflushedBytes + (bare?.WrittenCount ?? 0);

        public void Explain(byte[] explanation, string itsHeaders) => (bare, body, headers) = (new(512), explanation, itsHeaders);

        public override Memory<byte> GetMemory(int sizeHint = 0) => bare is null ? way.GetMemory(sizeHint) : bare.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => bare is null ? way.GetSpan(sizeHint) : bare.GetSpan(sizeHint);

        public override void Advance(int bytes)
        {
            if (bare is null)
                way.Advance(bytes);
            else
                bare.Advance(bytes);
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            Release();
            return way.FlushAsync(cancellationToken);
        }

        public override void Complete(Exception? exception = null)
        {
            Release();
            way.Complete(exception);
        }

        public override void CancelPendingFlush() => way.CancelPendingFlush();

        private void Release()
        {
            if (bare is null or { WrittenCount: 0 })
                return;
            var answer = Encoding.Latin1.GetString(bare.WrittenSpan);
            var explained = answer.Contains(NoBody, StringComparison.Ordinal);
            way.Write(
                Encoding.Latin1.GetBytes(
                    answer.Replace(
                        NoBody,
                        FormattableString.Invariant($"{headers}Content-Length: {body.Length}\r\n"),
                        StringComparison.Ordinal
                    )
                )
            );
            if (explained)
                way.Write(body);
            bare = null;
        }
    }
}
