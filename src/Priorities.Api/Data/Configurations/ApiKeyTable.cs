using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Platform;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Configurations;

internal sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> keys)
    {
        keys.Property(k => k.Id).ValueGeneratedNever();
        keys.Property(k => k.Name).HasMaxLength(ApiKey.NameLongest);
        keys.Property(k => k.Role).HasMaxLength(20).HasConversion(role => Wire.Name(role), text => Enum.Parse<Role>(text, true));
        keys.Property(k => k.CreatedBy).HasMaxLength(300);
        keys.HasOne<Organization>().WithMany().HasForeignKey(k => k.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        keys.HasIndex(k => new { k.CreatedAt, k.Id });
    }
}
