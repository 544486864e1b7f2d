using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>Images, Secrets and flags that keep a container from starting.</summary>
internal static class StartCases
{
    public static IReadOnlyList<OutsideCase> All { get; } =
    [
        new("tag does not exist, wording of containerd", "DIAG310", "Pod/shop-az1-vtgate", capture =>
        {
            capture.Gates[0]["spec"]!["containers"]![0]!["image"] = "vitess/lite:v21.0.99";
            Sick.Waits(capture.Gates[0], "vtgate", "ImagePullBackOff", "Back-off pulling image \"vitess/lite:v21.0.99\"");
            capture.Event(capture.Gates[0], "Failed", "Failed to pull image \"vitess/lite:v21.0.99\": rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/vitess/lite:v21.0.99\": failed to resolve reference \"docker.io/vitess/lite:v21.0.99\": docker.io/vitess/lite:v21.0.99: not found");
        }),
        new("tag does not exist, wording of kubelet 1.32", "DIAG310", "Pod/shop-vttablet", capture =>
        {
            Sick.Waits(capture.Tablets[0], "mysqld-exporter", "ImagePullBackOff", "Back-off pulling image \"prom/mysqld-exporter:v9\": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/prom/mysqld-exporter:v9\": failed to resolve reference \"docker.io/prom/mysqld-exporter:v9\": docker.io/prom/mysqld-exporter:v9: not found");
        }),
        new("private registry without a pull secret", "DIAG311", "Pod/shop-vttablet", capture =>
        {
            foreach (var pod in capture.Tablets)
            {
                Sick.Creating(pod);
                Sick.Waits(pod, "init-vt-root", "ErrImagePull", "failed to pull and unpack image \"registry.corp/vitess/lite:v21.0.4\": failed to resolve reference \"registry.corp/vitess/lite:v21.0.4\": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials");
            }

            Sick.NoPrimary(capture);
        }),
        new("registry cannot be reached, docker wording", "DIAG312", "Pod/shop-etcd", capture =>
        {
            Sick.Waits(capture.Etcds[1], "etcd", "ImagePullBackOff", "Back-off pulling image \"quay.io/coreos/etcd:v3.5.17\"");
            capture.Event(capture.Etcds[1], "Failed", "Failed to pull image \"quay.io/coreos/etcd:v3.5.17\": rpc error: code = Unknown desc = Error response from daemon: Get \"https://quay.io/v2/\": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)");
        }),
        new("rate limit of the hub", "DIAG312|DIAG311", "Pod/shop-az2-vtgate", capture =>
        {
            Sick.Waits(capture.Gates[1], "vtgate", "ErrImagePull", "rpc error: code = Unknown desc = failed to pull and unpack image \"docker.io/vitess/lite:v21.0.4\": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/vitess/lite/manifests/sha256:1: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.");
        }),
        new("exporter image is that of Vitess", "DIAG314", "Pod/shop-vttablet", capture =>
        {
            foreach (var pod in capture.Tablets)
            {
                Sick.Crash(pod, "mysqld-exporter", 128, "StartError", 8, "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"/bin/mysqld_exporter\": stat /bin/mysqld_exporter: no such file or directory: unknown");
                pod["spec"]!["containers"]![2]!["image"] = "vitess/lite:v21.0.4";
                Sick.Status(pod, "mysqld-exporter")["image"] = "docker.io/vitess/lite:v21.0.4";
            }

            capture.Cluster["spec"]!["images"]!["mysqldExporter"] = "vitess/lite:v21.0.4";
        }),
        new("exporter image is mysql, events only, Pods only", "DIAG314", "Pod/shop-vttablet", capture =>
        {
            capture.Without("VitessCluster", "VitessShard", "VitessKeyspace", "VitessCell", "EtcdLockserver");
            var pod = capture.Tablets[0];
            pod["spec"]!["containers"]![2]!["image"] = "mysql:8.0.40";
            Sick.Waits(pod, "mysqld-exporter", "CrashLoopBackOff", "back-off 5m0s restarting failed container=mysqld-exporter");
            capture.Log(pod, "mysqld-exporter", "/usr/local/bin/docker-entrypoint.sh: line 433: /bin/mysqld_exporter: No such file or directory\n");
        }),
        new("Secret of the init script is missing", "DIAG301", "Pod/shop-vttablet", capture =>
        {
            capture.Remove(capture.Find("Secret"));
            capture.Without("Secret");
            foreach (var pod in capture.Tablets)
            {
                Sick.Creating(pod);
                capture.Event(pod, "FailedMount", "MountVolume.SetUp failed for volume \"db-init-script-secret\" : secret \"shop-cluster-config\" not found");
            }

            Sick.NoPrimary(capture);
        }),
        new("Secret of the users of vtgate is missing, object not registered", "DIAG301", "Pod/shop-az1-vtgate", capture =>
        {
            Sick.Creating(capture.Gates[0]);
            capture.Gates[0]["spec"]!["volumes"] = JsonNode.Parse("""[{"name":"static-auth-secret","secret":{"secretName":"shop-users"}}]""");
            capture.Event(capture.Gates[0], "FailedMount", "MountVolume.SetUp failed for volume \"static-auth-secret\" : secret \"shop-users\" not found");
            capture.Event(capture.Gates[0], "FailedMount", "Unable to attach or mount volumes: unmounted volumes=[static-auth-secret], unattached volumes=[static-auth-secret kube-api-access-7z]: timed out waiting for the condition");
        }),
        new("key of a Secret is missing, event", "DIAG302", "Pod/shop-vttablet", capture =>
        {
            capture.Without("Secret");
            Sick.Creating(capture.Tablets[1]);
            capture.Event(capture.Tablets[1], "FailedMount", "MountVolume.SetUp failed for volume \"db-init-script-secret\" : references non-existent secret key: init_db.sql");
        }),
        new("key of a Secret is missing, no events, Secret captured", "DIAG302", "Pod/shop-vttablet", capture =>
        {
            capture.Find("Secret")["data"] = new JsonObject { ["init.sql"] = "U0VUIDE7" };
            capture.Without("Event");
            foreach (var pod in capture.Tablets)
            {
                Sick.Creating(pod);
            }
        }),
        new("Secret in env is missing", "DIAG301|DIAG302", "Pod/shop-az1-vtctld", capture =>
        {
            capture.Control["spec"]!["containers"]![0]!["env"] = JsonNode.Parse("""[{"name":"AWS_TOKEN","valueFrom":{"secretKeyRef":{"name":"aws-token","key":"token"}}}]""");
            Sick.Waits(capture.Control, "vtctld", "CreateContainerConfigError", "secret \"aws-token\" not found");
        }),
        new("flag removed in Vitess 19 in extraFlags, pflag wording", "DIAG601", "Pod/shop-vttablet", capture =>
        {
            capture.Pool()["vttablet"]!["extraFlags"] = JsonNode.Parse("""{"queryserver-config-schema-change-signal-interval":"1"}""");
            Sick.Crash(capture.Tablets[0], "vttablet");
            Sick.Crash(capture.Tablets[1], "vttablet");
            capture.Log(capture.Tablets[0], "vttablet", "Error: unknown flag: --queryserver-config-schema-change-signal-interval\nUsage of vttablet:\n      --alsologtostderr   log to standard error as well as files\n", previous: true);
        }),
        new("flag unknown to vtorc, old flag package", "DIAG601", "Pod/shop-commerce-x-x-az1-vtorc", capture =>
        {
            Sick.Crash(capture.Orchestrator, "vtorc", 2);
            capture.Log(capture.Orchestrator, "vtorc", "flag provided but not defined: -instance-poll-time\nUsage of /vt/bin/vtorc:\n");
        }),
        new("image of arm64 on amd64", "DIAG316", "Pod/shop-az1-vtgate", capture =>
        {
            Sick.Crash(capture.Gates[0], "vtgate", 255);
            capture.Log(capture.Gates[0], "vtgate", "exec /vt/bin/vtgate: exec format error\n", previous: true);
        }),
    ];
}
