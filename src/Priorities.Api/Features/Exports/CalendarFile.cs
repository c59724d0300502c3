using System.Reflection;
using System.Text;
using Ical.Net;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>A calendar, event by event as they come from the database; or the problem that stands in its place.</summary>
internal sealed class CalendarFile(Outcome<ExportCalendar.EventStream> outcome) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "text/calendar";
    private const string End = "END:VCALENDAR";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
        {
            await ProblemWriter.WriteAsync(httpContext, refusal);
            return;
        }

        FileHeaders.Write(httpContext, $"{MediaType}; charset=utf-8", "target-dates.ics");
        await using var writer = new StreamWriter(
            httpContext.Response.Body,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        );
        var frame = new CalendarSerializer().SerializeToString(Frame())!;
        await writer.WriteAsync(frame.AsMemory(0, frame.LastIndexOf(End, StringComparison.Ordinal)), httpContext.RequestAborted);
        var serializer = new ComponentSerializer();
        await foreach (var each in outcome.Value.Events.WithCancellation(httpContext.RequestAborted))
            await writer.WriteAsync(serializer.SerializeToString(each).AsMemory(), httpContext.RequestAborted);
        await writer.WriteAsync($"{End}\r\n".AsMemory(), httpContext.RequestAborted);
        await writer.FlushAsync(httpContext.RequestAborted);
    }

    private static Calendar Frame()
    {
        var name = Languages.IsFrench ? "Priorités : échéances" : "Priorities: target dates";
        var calendar = new Calendar { ProductId = "-//Priorities//Target dates//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        return calendar;
    }
}
