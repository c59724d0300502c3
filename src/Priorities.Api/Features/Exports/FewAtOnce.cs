using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>
/// So many files at a time, and no more: each has a batch of rows in memory for as long as somebody takes to read it, and hundreds of slow
/// readers would have all of it. Who comes when there is no room is told so before anything is written.
/// </summary>
internal sealed class FewAtOnce : IEndpointFilter, IDisposable
{
    private const int Most = 40;

    private readonly SemaphoreSlim room = new(Most);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!await room.WaitAsync(TimeSpan.Zero))
            return new Problem(new Refusal("tooManyRequests", $"Many files are being downloaded already. Ask again in a moment."));
        var file = await MakeAsync(context, next);
        return new Held(file, room);
    }

    public void Dispose() => room.Dispose();

    private async Task<IResult> MakeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return (IResult)(await next(context))!;
        }
        catch
        {
            room.Release();
            throw;
        }
    }

    /// <summary>A file that has its place until it is written, or its reader is gone.</summary>
    private sealed class Held(IResult file, SemaphoreSlim room) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            try
            {
                await file.ExecuteAsync(httpContext);
            }
            finally
            {
                room.Release();
            }
        }
    }
}
