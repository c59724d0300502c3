using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Platform;

namespace Priorities.Api.Data.Configurations;

internal sealed class ImportsTable : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> imports)
    {
        imports.Property(i => i.Id).ValueGeneratedNever();
        imports.Property(i => i.Kind).HasMaxLength(20).HasConversion(kind => Wire.Name(kind), text => Enum.Parse<ImportKind>(text, true));
        imports
            .Property(i => i.Status)
            .HasMaxLength(20)
            .HasConversion(status => Wire.Name(status), text => Enum.Parse<ImportStatus>(text, true));
        imports.Property(i => i.Areas).AsJson();
        imports.Property(i => i.Rows).AsJson();
        imports.Property(i => i.Results).AsJson();
        imports.Property(i => i.Gone).AsJson().HasDefaultValueSql("'[]'");
        imports.Property(i => i.Table).AsJson();
        imports.Property(i => i.Options).AsJson().HasDefaultValueSql("'{}'");
        imports.Property(i => i.Edits).AsJson().HasDefaultValueSql("'{}'");
        imports.Property(i => i.Version).HasDefaultValue(1);
        imports.Property(i => i.FileName).HasMaxLength(300);
        imports.Property(i => i.UndoneBy).HasMaxLength(300);
        imports.Property(i => i.CreatedBy).HasMaxLength(300);
        imports.Property(i => i.AppliedBy).HasMaxLength(300);
        imports.HasIndex(i => i.CreatedAt);
        imports.HasIndex(i => i.OrganizationId);
    }
}
