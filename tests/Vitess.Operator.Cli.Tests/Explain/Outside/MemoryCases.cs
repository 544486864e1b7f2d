using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>mysqld and its neighbours run out of memory, disk or sense.</summary>
internal static class MemoryCases
{
    private const string Mysql80 = "2025-11-14T09:26:11.104312Z 0 [System] [MY-010116] [Server] /usr/sbin/mysqld (mysqld 8.0.40) starting as process 61\n2025-11-14T09:26:11.120001Z 1 [System] [MY-013576] [InnoDB] InnoDB initialization has started.\n";

    public static IReadOnlyList<OutsideCase> All { get; } =
    [
        new("listing: 1/3 everywhere after MySQL 8 at 256Mi, log of mysqld", "DIAG501", "Pod/shop-vttablet", capture =>
        {
            capture.OnlyPods();
            foreach (var pod in capture.Tablets)
            {
                Limit(pod, "256Mi");
                Sick.Unready(pod, "vttablet", "mysqld");
                capture.Log(pod, "mysqld", "I1114 09:26:09.001122      12 mysqld.go:203] Using flavor: mysql, version: {8 0 40}\nI1114 09:26:09.100000      12 mysqlctld.go:120] mysqlctld is initializing...\n" + Mysql80.Replace("starting as", "initializing of server in progress as", StringComparison.Ordinal) + "Killed\n");
            }
        }),
        new("1/3, kernel kill seen by mysqld_safe only, CRLF and container timestamps", "DIAG501", "Pod/shop-vttablet", capture =>
        {
            Limit(capture.Tablets[1], "256Mi");
            Sick.Unready(capture.Tablets[1], "vttablet", "mysqld");
            capture.Log(capture.Tablets[1], "mysqld", "2025-11-14T09:26:12.000000001Z stderr F /usr/bin/mysqld_safe: line 199:    55 Killed                  nohup /usr/sbin/mysqld --basedir=/usr\r\n2025-11-14T09:26:13.000000001Z stderr F 2025-11-14T09:26:13.113Z mysqld_safe mysqld restarted\r\n");
        }),
        new("OOMKilled in lastState, no logs, one file per object", "DIAG501", "Pod/shop-vttablet", capture =>
        {
            capture.Layout = FolderLayout.ByObject;
            Sick.Crash(capture.Tablets[0], "mysqld", 137, "OOMKilled");
            Sick.Unready(capture.Tablets[0], "vttablet");
            Sick.NoPrimary(capture);
            capture.Event(capture.Tablets[0], "BackOff", "Back-off restarting failed container mysqld in pod x_prod(0d6a)");
            capture.Event(capture.Tablets[0], "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 500");
        }),
        new("mysqld runs again between two kills", "DIAG501", "Pod/shop-vttablet", capture =>
        {
            var status = Sick.Status(capture.Tablets[2], "mysqld");
            (status["ready"], status["restartCount"]) = (false, 6);
            status["state"] = JsonNode.Parse("""{"running":{"startedAt":"2025-11-14T09:29:50Z"}}""");
            status["lastState"] = JsonNode.Parse("""{"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"2025-11-14T09:29:20Z"}}""");
            Sick.Unready(capture.Tablets[2], "vttablet", "mysqld");
            capture.Log(capture.Tablets[2], "vttablet", "E1114 09:29:21.458916       1 vttablet.go:165] net.Dial(/vt/socket/mysql.sock) to local server failed: dial unix /vt/socket/mysql.sock: connect: no such file or directory (errno 2002) (sqlstate HY000)\n");
        }),
        new("exit code 137 without a reason, previous log only", "DIAG501", "Pod/shop-vttablet", capture =>
        {
            Limit(capture.Tablets[0], "300Mi");
            Sick.Crash(capture.Tablets[0], "mysqld", 137);
            Sick.Unready(capture.Tablets[0], "vttablet");
            capture.Log(capture.Tablets[0], "mysqld", Mysql80 + "Killed", previous: true);
            capture.Log(capture.Tablets[0], "mysqld", string.Empty);
        }),
        new("vtgate OOMKilled, events of the newer API", "DIAG510", "Pod/shop-az1-vtgate", capture =>
        {
            Sick.Crash(capture.Gates[0], "vtgate", 137, "OOMKilled");
            capture.SeriesEvent(capture.Gates[0], "BackOff", "Back-off restarting failed container vtgate");
        }),
        new("disk full, MySQL 8.0", "DIAG503", "Pod/shop-vttablet", capture =>
        {
            Sick.Crash(capture.Tablets[1], "mysqld");
            Sick.Unready(capture.Tablets[1], "vttablet");
            capture.Log(capture.Tablets[1], "mysqld", Mysql80 + "2025-11-14T09:26:14.000000Z 1 [ERROR] [MY-012814] [InnoDB] preallocating 12582912 bytes for file ./ibtmp1 failed with error 28\n2025-11-14T09:26:14.100000Z 1 [Warning] [MY-012638] [InnoDB] Retry attempts for writing partial data failed.\n2025-11-14T09:26:14.200000Z 0 [ERROR] [MY-010334] [Server] Failed to initialize DD Storage Engine\n2025-11-14T09:26:14.300000Z 0 [ERROR] [MY-010020] [Server] Data Dictionary initialization failed.\n2025-11-14T09:26:14.400000Z 0 [ERROR] [MY-010119] [Server] Aborting\n", previous: true);
        }),
        new("disk full, MySQL 5.7 waits for space", "DIAG503", "Pod/shop-vttablet", capture =>
        {
            Sick.Unready(capture.Tablets[0], "vttablet");
            Sick.NoPrimary(capture);
            capture.Log(capture.Tablets[0], "mysqld", "2025-11-14T09:26:14.100000Z 311 [ERROR] Disk is full writing '/vt/vtdataroot/vt_1136893547/bin-logs/vt-1136893547-bin.000231' (Errcode: 15781392 - No space left on device). Waiting for someone to free space...\n2025-11-14T09:26:14.100000Z 311 [ERROR] Retry in 60 secs. Message reprinted in 600 secs\n");
        }),
        new("a variable of 5.7 in configOverrides under 8.4", "DIAG502", "Pod/shop-vttablet", capture =>
        {
            capture.Pool()["mysqld"]!["configOverrides"] = "query_cache_size = 0\n";
            foreach (var pod in capture.Tablets)
            {
                Sick.Crash(pod, "mysqld");
                Sick.Unready(pod, "vttablet");
                capture.Log(pod, "mysqld", "2025-11-14T09:26:11.104312Z 0 [System] [MY-015015] [Server] MySQL Server - start.\n2025-11-14T09:26:12.000000Z 0 [ERROR] [MY-000067] [Server] unknown variable 'query_cache_size=0'.\n2025-11-14T09:26:12.100000Z 0 [ERROR] [MY-010119] [Server] Aborting\n", previous: true);
            }

            Sick.NoPrimary(capture);
        }),
        new("data of 8.4 under 8.0", "DIAG505", "Pod/shop-vttablet", capture =>
        {
            Sick.Crash(capture.Tablets[2], "mysqld");
            Sick.Unready(capture.Tablets[2], "vttablet");
            capture.Log(capture.Tablets[2], "mysqld", Mysql80 + "2025-11-14T09:26:12.000000Z 1 [ERROR] [MY-013171] [InnoDB] Cannot boot server version 80040 on data directory built by version 80402. Downgrade is not supported\n2025-11-14T09:26:17.000000Z 1 [ERROR] [MY-010334] [Server] Failed to initialize DD Storage Engine\n", previous: true);
        }),
        new("data directory of another user", "DIAG504", "Pod/shop-vttablet", capture =>
        {
            Sick.Crash(capture.Tablets[1], "mysqld");
            Sick.Unready(capture.Tablets[1], "vttablet");
            capture.Log(capture.Tablets[1], "mysqld", "E1114 09:26:12.000000       9 mysqlctld.go:133] failed to initialize mysql data dir and start mysqld: mkdir /vt/vtdataroot/vt_2548885007: permission denied\n");
        }),
        new("redo log damaged after a crash of the node", "DIAG507", "Pod/shop-vttablet", capture =>
        {
            Sick.Crash(capture.Tablets[2], "mysqld", 134);
            Sick.Unready(capture.Tablets[2], "vttablet");
            capture.Log(capture.Tablets[2], "mysqld", Mysql80 + "2025-11-14T09:26:12.000000Z 1 [ERROR] [MY-011906] [InnoDB] Database page corruption on disk or a failed file read of page [page id: space=4294967279, page number=305]. You may have to recover from a backup.\n2025-11-14T09:26:12.300000Z 0 [ERROR] [MY-013183] [InnoDB] Assertion failure: buf0buf.cc:5794:page_is_corrupt thread 139\n", previous: true);
        }),
        new("init script creates no accounts", "DIAG602", "Pod/shop-vttablet", capture =>
        {
            foreach (var pod in capture.Tablets)
            {
                Sick.Unready(pod, "vttablet");
                capture.Log(pod, "vttablet", "\u001b[33mW1114 09:26:13.000000       1 rpc_server.go:80]\u001b[0m TabletManager.FullStatus()(on az1-1136893547 from ) error: Access denied for user 'vt_dba'@'localhost' (errno 1045) (sqlstate 28000)\n");
            }

            Sick.NoPrimary(capture);
        }),
    ];

    private static void Limit(JsonObject pod, string memory) => pod["spec"]!["containers"]!.AsArray().Single(item => (string?)item!["name"] == "mysqld")!["resources"]!["limits"]!["memory"] = memory;
}
