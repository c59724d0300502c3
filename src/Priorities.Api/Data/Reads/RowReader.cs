using System.Text.Json;
using Npgsql;

namespace Priorities.Api.Data.Reads;

/// <summary>Takes the columns of a row one after the other.</summary>
internal ref struct RowReader(NpgsqlDataReader reader)
{
    private int next = 0;

    public T Value<T>()
        where T : struct => reader.GetFieldValue<T>(next++);

    public T? Maybe<T>()
        where T : struct => reader.IsDBNull(next) ? Nothing<T?>() : reader.GetFieldValue<T>(next++);

    public string? Text() => reader.IsDBNull(next) ? Nothing<string>() : reader.GetString(next++);

    public T? Object<T>()
        where T : class => reader.IsDBNull(next) ? Nothing<T>() : reader.GetFieldValue<T>(next++);

    public T? Json<T>()
        where T : class => Text() is { } json ? JsonSerializer.Deserialize<T>(json, Configurations.Columns.Json) : null;

    private T? Nothing<T>()
    {
        next++;
        return default;
    }
}
