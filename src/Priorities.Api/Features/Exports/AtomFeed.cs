using System.Reflection;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>An Atom feed with its ETag, so that polling it costs little; or the problem that stands in its place.</summary>
internal sealed class AtomFeed(Outcome<SyndicationFeed> outcome) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/atom+xml";

    private static readonly XmlWriterSettings Xml = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        CheckCharacters = true,
    };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
        {
            await ProblemWriter.WriteAsync(httpContext, refusal);
            return;
        }

        var (request, response) = (httpContext.Request, httpContext.Response);
        var feed = outcome.Value;
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri($"{request.Root()}{request.Path}{request.QueryString}"), MediaType));
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, Xml))
            feed.GetAtom10Formatter().WriteTo(writer);
        var bytes = body.ToArray();

        response.Headers.ETag = EntityTag.Of(null, bytes);
        CacheHeaders.Write(httpContext);
        response.Headers.ContentLanguage = Languages.Current;
        if (EntityTag.Matches(request.Headers.IfNoneMatch, response.Headers.ETag!))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = $"{MediaType}; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
