using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Configurations;

internal sealed class OrganizationTable : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organizations)
    {
        organizations.Property(o => o.Id).ValueGeneratedNever();
        organizations.Property(o => o.Key).HasMaxLength(64).UseCollation(PrioritiesContext.NaturalOrder);
        organizations.HasIndex(o => o.Key).IsUnique();
        organizations.Localized(o => o.Name, 300);
        organizations.Property(o => o.Website).HasMaxLength(2_000);
        organizations.HasIndex(o => o.Regions).HasMethod("gin");
        organizations.HasIndex(o => new { o.Kind, o.Key });
        organizations.HasIndex(o => new { o.UpdatedAt, o.Id });
        organizations.HasQueryFilter(o => o.DeletedAt == null);
    }
}
