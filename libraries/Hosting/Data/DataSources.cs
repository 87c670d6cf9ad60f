using Npgsql;

namespace Platform.Hosting.Data;

/// <summary>The one place where a program's pool of database connections is built.</summary>
public static class DataSources
{
    /// <summary>
    /// A pool for the program. A connection is handed on as it is, without a statement that clears it: nothing may be left on it, so a
    /// session's settings, locks and temporary tables are for transactions only. Statements that come again are prepared by themselves.
    /// </summary>
    /// <param name="connectionString">Where the database is; what it says of these settings is replaced.</param>
    /// <param name="program">Its name in the database's list of sessions.</param>
    public static NpgsqlDataSource Create(string? connectionString, string program) =>
        new NpgsqlDataSourceBuilder(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = program,
                MaxPoolSize = 32,
                TcpKeepAlive = true, // a database whose machine is gone says nothing, and what waits for its answer would wait for ever
                TcpKeepAliveTime = 30, // seconds
                TcpKeepAliveInterval = 10,
                NoResetOnClose = true,
                MaxAutoPrepare = 200,
                AutoPrepareMinUsages = 3,
            }.ConnectionString
        ).Build();
}
