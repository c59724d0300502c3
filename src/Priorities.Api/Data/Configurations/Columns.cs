using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.NameTranslation;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Data.Configurations;

/// <summary>How the shapes that many tables share are kept in columns.</summary>
internal static class Columns
{
    /// <summary>JSON in the database is spelled as on the wire.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>A text in two languages: two columns.</summary>
    public static void Localized<T>(this EntityTypeBuilder<T> table, Expression<Func<T, LocalizedText?>> text, int maxLength)
        where T : class =>
        table.ComplexProperty(
            text,
            columns =>
            {
                var name = Name(text);
                columns.IsRequired();
                columns.Property(t => t!.En).HasColumnName($"{name}_en").HasMaxLength(maxLength);
                columns.Property(t => t!.Fr).HasColumnName($"{name}_fr").HasMaxLength(maxLength);
            }
        );

    /// <summary>What a circle of readers may know of an action's reports: two columns.</summary>
    public static void Reports<T>(this EntityTypeBuilder<T> table, Expression<Func<T, Reports?>> reports)
        where T : class =>
        table.ComplexProperty(
            reports,
            columns =>
            {
                var name = Name(reports);
                columns.IsRequired();
                columns.Property(r => r!.NoteCount).HasColumnName($"{name}_note_count");
                columns.Property(r => r!.LastAt).HasColumnName($"{name}_last_at");
            }
        );

    /// <summary>A list that is never altered, only replaced by another one: EF Core need not copy it to notice.</summary>
    public static void IsReplacedWhole<T>(this PropertyBuilder<IReadOnlyList<T>> list) =>
        list.Metadata.SetValueComparer(
            new ValueComparer<IReadOnlyList<T>>(
                (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
                values => values.Count,
                values => values
            )
        );

    private static string Name(LambdaExpression property) =>
        NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(((MemberExpression)property.Body).Member.Name);

    /// <summary>A value that is always read and written whole: one <c>jsonb</c> column.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, Json),
                text => JsonSerializer.Deserialize<T>(text, Json)!,
                new ValueComparer<T>(
                    (a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
                    value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal)
                )
            );
}
