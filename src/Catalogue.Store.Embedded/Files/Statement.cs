using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Files;

/// <summary>SQL statements; the one place where they are made.</summary>
internal static class Statement
{
    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant; values go in parameters.")]
    public static SqliteCommand Of(SqliteConnection connection, [ConstantExpected] string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Runs the statement with these values of its parameters.</summary>
    public static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        command.ExecuteNonQuery();
    }

    public static void Run(SqliteConnection connection, [ConstantExpected] string sql)
    {
        using var command = Of(connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The number in the first row's first column; 0 where there is none.</summary>
    public static long Number(SqliteConnection connection, [ConstantExpected] string sql)
    {
        using var command = Of(connection, sql);
        return command.ExecuteScalar() as long? ?? 0;
    }
}
