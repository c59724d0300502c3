using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Explains a problem: what it means and what to do. It is where a problem's <c>type</c> leads to.</summary>
public static class ExplainProblem
{
    /// <summary>Explain a problem</summary>
    /// <remarks>
    /// What a problem's `type` leads to: what it means, and what to do about it. As a page for people, or as JSON for those who ask for it
    /// in `Accept`.
    /// </remarks>
    /// <param name="code">The problem's `code`, such as `transitionNotAllowed`.</param>
    /// <response code="200">The explanation.</response>
    public static PageOrJson<ProblemExplanation> Endpoint(string code) =>
        ProblemCatalogue.All.TryGetValue(code, out var kind)
            ? new(new ProblemExplanation(kind.Code, kind.Status, kind.Title, kind.Explanation, kind.Remedy), () => ProblemPage.Of(kind))
            : new(new Refusal("notFound", $"There is no problem '{code}'. See /problems for those that there are."));
}

/// <summary>A kind of problem, explained.</summary>
/// <param name="Code">Its code, the last part of a problem's `type`.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Title">What it is, in the language asked for.</param>
/// <param name="Explanation">What it means.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemExplanation(string Code, int Status, LocalizedText Title, LocalizedText Explanation, LocalizedText Remedy);
