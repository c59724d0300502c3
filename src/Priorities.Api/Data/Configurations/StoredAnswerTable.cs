using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Priorities.Api.Data.Configurations;

internal sealed class StoredAnswerTable : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> answers)
    {
        answers.HasKey(a => new { a.CallerId, a.Key });
        answers.Property(a => a.CallerId).HasMaxLength(300);
        answers.Property(a => a.Key).HasMaxLength(255);
        answers.Property(a => a.Headers).AsJson();
        answers.HasIndex(a => a.ExpiresAt);
    }
}
