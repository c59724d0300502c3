using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Makes one call to a receiver and says what came of it. It never throws for what a receiver does.</summary>
public sealed class WebhookCaller(IHttpClientFactory clients, WebhookSecrets secrets, WebhookSettings settings, TimeProvider clock)
{
    public const string Client = "webhooks";

    /// <summary>How much of an answer is read and kept; the rest is nobody's business.</summary>
    private const int MostKept = 2_048;

    internal async Task<Attempted> CallAsync(Webhook webhook, Delivery delivery, CancellationToken stopping)
    {
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(settings.Timeout);
        try
        {
            using var request = Request(webhook, delivery, at);
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var answer = await ReadAsync(response, timeout.Token);
            return new(
                Attempt((int)response.StatusCode, null, answer),
                response.IsSuccessStatusCode,
                response.StatusCode == System.Net.HttpStatusCode.Gone,
                Asked(response.Headers.RetryAfter, at)
            );
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return Fault(WebhookFaults.NoAnswer);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TargetRefusedException or CryptographicException)
        {
            return Fault(Why(failure));
        }

        Attempted Fault(string error) => new(Attempt(null, error, null), false, false, null);

        Attempt Attempt(int? status, string? error, string? answer) =>
            new(at, status, error, (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds, answer);
    }

    private static string Why(Exception failure) =>
        failure switch
        {
            CryptographicException => WebhookFaults.SecretUnreadable,
            _ when failure.GetBaseException() is TargetRefusedException => WebhookFaults.NotOpen,
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => WebhookFaults.NoSuchHost,
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => WebhookFaults.NoConnection,
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => WebhookFaults.NotSecure,
            _ => WebhookFaults.Broken,
        };

    private HttpRequestMessage Request(Webhook webhook, Delivery delivery, DateTimeOffset at)
    {
        var (id, timestamp) = (DeliveryResponse.IdOf(delivery.MessageId), at.ToUnixTimeSeconds());
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = body };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", $"{timestamp}");
        request.Headers.Add("webhook-signature", secrets.Sign(webhook.Id, webhook.SecretsAt(at), id, timestamp, delivery.Body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Priorities-Webhooks", "1.0"));
        return request;
    }

    /// <summary>An answer that is longer than it is worth, or shorter than it said, is an answer: its status came first.</summary>
    private static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostKept];
        var count = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            while (count < buffer.Length && await body.ReadAsync(buffer.AsMemory(count), cancellationToken) is > 0 and var read)
                count += read;
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            // What came is kept.
        }

        return count == 0 ? null : Encoding.UTF8.GetString(buffer, 0, count).Replace("\0", "", StringComparison.Ordinal);
    }

    private static TimeSpan? Asked(RetryConditionHeaderValue? header, DateTimeOffset at) =>
        header?.Delta ?? (header?.Date is { } date ? date - at : null);
}

/// <summary>What came of a call.</summary>
internal sealed record Attempted(Attempt Attempt, bool Worked, bool IsGone, TimeSpan? Asked);
