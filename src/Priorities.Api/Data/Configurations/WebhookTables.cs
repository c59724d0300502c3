using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Platform;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Data.Configurations;

internal sealed class WebhookTable : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> webhooks)
    {
        webhooks.Property(w => w.Id).ValueGeneratedNever();
        webhooks.Property(w => w.Url).HasMaxLength(2_000);
        webhooks.Property(w => w.Description).HasMaxLength(300);
        webhooks.Property(w => w.SwitchedOffBecause).HasMaxLength(300);
        webhooks
            .Property(w => w.Audience)
            .HasMaxLength(20)
            .HasConversion(audience => Wire.Name(audience), text => Enum.Parse<WebhookAudience>(text, true));
        webhooks.Property(w => w.CreatedBy).HasMaxLength(300);
        webhooks.HasIndex(w => new { w.CreatedAt, w.Id });
    }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> deliveries)
    {
        deliveries.Property(d => d.Id).ValueGeneratedNever();
        deliveries.Property(d => d.Sequence).UseIdentityAlwaysColumn();
        deliveries.Property(d => d.Type).HasMaxLength(64);
        deliveries
            .Property(d => d.State)
            .HasMaxLength(20)
            .HasConversion(state => Wire.Name(state), text => Enum.Parse<DeliveryState>(text, true));
        deliveries.Property(d => d.Log).AsJson();
        deliveries.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
        deliveries.HasIndex(d => new
        {
            d.WebhookId,
            d.CreatedAt,
            d.Id,
        });
        deliveries.HasIndex(d => new { d.WebhookId, d.Sequence }).HasFilter("state = 'pending'");
        deliveries
            .HasIndex(d => new
            {
                d.WebhookId,
                d.SubjectId,
                d.Sequence,
            })
            .HasFilter("state = 'pending'");
        deliveries.HasIndex(d => d.FinishedAt).HasFilter("finished_at is not null");
    }
}
