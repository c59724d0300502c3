using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Lists every problem that an answer can carry.</summary>
public static class ListProblems
{
    /// <summary>List the problems</summary>
    /// <remarks>
    /// Every code that a problem can have, with its status and its title. As a page for people, or as JSON for those who ask for it in
    /// `Accept`.
    /// </remarks>
    /// <response code="200">All problems, by status and code.</response>
    public static PageOrJson<ProblemList> Endpoint() =>
        new(
            new ProblemList([
                .. ProblemCatalogue
                    .All.Values.OrderBy(k => k.Status)
                    .ThenBy(k => k.Code, StringComparer.Ordinal)
                    .Select(k => new ProblemSummary(k.Code, k.Status, k.Title)),
            ]),
            ProblemPage.OfAll
        );
}

/// <summary>All problems.</summary>
/// <param name="Items">By status and code.</param>
public sealed record ProblemList(IReadOnlyList<ProblemSummary> Items);

/// <summary>A kind of problem, in short.</summary>
/// <param name="Code">Its code, the last part of a problem's `type`.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Title">What it is, in the language asked for.</param>
public sealed record ProblemSummary(string Code, int Status, LocalizedText Title);
