using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Reads;

/// <summary>
/// A row of the view <c>organization_reads</c>: an organization with the number of actions that it leads and supports, those that everybody
/// sees.
/// </summary>
public sealed class OrganizationRead
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public string? NameEn { get; init; }
    public string? NameFr { get; init; }
    public required OrganizationKind Kind { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public string? Website { get; init; }
    public required int LeadCount { get; init; }
    public required int SupportingCount { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required string SortNameEn { get; init; }
    public required string SortNameFr { get; init; }
}

internal sealed class OrganizationReadView : IEntityTypeConfiguration<OrganizationRead>
{
    public void Configure(EntityTypeBuilder<OrganizationRead> view)
    {
        view.ToView("organization_reads");
        view.HasKey(o => o.Id);
    }
}
