using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Tests.Files;

/// <summary>A SQLite file as any other tool would open it.</summary>
internal static class SqliteFile
{
    /// <summary>Runs the statement; the first column of each row.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The tests' own statements.")]
    public static string[] Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines.ToArray();
    }
}
