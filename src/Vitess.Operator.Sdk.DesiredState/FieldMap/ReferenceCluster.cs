using Vitess.Operator.Sdk.Models;
using k8s;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>A cluster that uses every part of the API, so that every field has something to reach.</summary>
internal static class ReferenceCluster
{
    private const string Yaml = """
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata: {name: example, namespace: default}
        spec:
          images:
            vtctld: vitess/lite:v24.0.0
            vtgate: vitess/lite:v24.0.0
            vttablet: vitess/lite:v24.0.0
            vtbackup: vitess/lite:v24.0.0
            vtorc: vitess/lite:v24.0.0
            vtadmin: vitess/vtadmin:v24.0.0
            mysqldExporter: prom/mysqld-exporter:v0.18.0
            mysqld: {mysql80Compatible: "mysql:8.0.40"}
          globalLockserver: {etcd: {localMemberIndex: 2}}
          cells:
          - name: zone1
            zone: region-a
            lockserver: {etcd: {}}
            gateway:
              authentication: {static: {secret: {name: users, key: users.json}}}
              secureTransport:
                tls:
                  certSecret: {name: tls, key: tls.crt}
                  keySecret: {name: tls, key: tls.key}
                  clientCACertSecret: {name: ca, key: ca.crt}
              autoscaler: {minReplicas: 2, maxReplicas: 5}
          - name: zone2
          vitessDashboard: {cells: [zone1]}
          vtadmin:
            cells: [zone1]
            apiAddresses: ["http://localhost:14001"]
            rbac: {name: rbac, key: rbac.yaml}
          backup:
            locations:
            - name: s3
              s3: {region: eu-west-1, bucket: backups, authSecret: {name: s3, key: credentials}}
            - name: gcs
              gcs: {bucket: backups, authSecret: {name: gcs, key: credentials}}
            - name: azblob
              azblob: {account: account, container: backups, authSecret: {name: azblob, key: credentials}}
            - name: ceph
              ceph: {authSecret: {name: ceph, key: credentials}}
            - name: volume
              volume: {persistentVolumeClaim: {claimName: backups}}
              volumeSubPath: example
            subcontroller: {serviceAccountName: watcher}
            schedules:
            - name: nightly
              schedule: 0 3 * * *
              resources: {}
              strategies:
              - {name: all, scope: Shard, keyspace: commerce, shard: "-80"}
            - name: online
              schedule: 0 4 * * *
              backupMethod: vtctldclient
              resources: {}
              strategies:
              - {name: customer, scope: Keyspace, keyspace: customer, extraFlags: {concurrency: "4"}}
          keyspaces:
          - name: commerce
            images: {mysqld: {mysql80Compatible: "mysql:8.0.41"}}
            partitionings:
            - equal:
                parts: 2
                shardTemplate:
                  databaseInitScriptSecret: {name: init, key: init_db.sql}
                  tabletPools:
                  - cell: zone1
                    type: replica
                    replicas: 1
                    backupLocationName: s3
                    vttablet: {resources: {}}
                    mysqld: {resources: {}, configOverrides: "max_connections = 100"}
                    mysqldExporter: {resources: {}}
                    dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
                  - cell: zone2
                    type: replica
                    replicas: 1
                    backupLocationName: gcs
                    vttablet: {resources: {}}
                    mysqld: {resources: {}}
                    dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
          - name: customer
            partitionings:
            - custom:
                shards:
                - keyRange: {start: "", end: "80"}
                  databaseInitScriptSecret: {name: init, key: init_db.sql}
                  tabletPools:
                  - cell: zone1
                    type: replica
                    replicas: 1
                    backupLocationName: azblob
                    vttablet: {resources: {}}
                    mysqld: {resources: {}}
                    mysqldExporter: {resources: {}}
                    dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
                  - cell: zone1
                    type: rdonly
                    replicas: 1
                    backupLocationName: volume
                    vttablet: {resources: {}}
                    mysqld: {resources: {}}
                - keyRange: {start: "80", end: ""}
                  databaseInitScriptSecret: {name: init, key: init_db.sql}
                  tabletPools:
                  - cell: zone1
                    type: replica
                    replicas: 1
                    backupLocationName: ceph
                    vttablet: {resources: {}}
                    mysqld: {resources: {}}
          - name: legacy
            partitionings:
            - equal:
                parts: 1
                shardTemplate:
                  databaseInitScriptSecret: {name: init, key: init_db.sql}
                  tabletPools: [EXTERNAL]
            - custom:
                shards:
                - keyRange: {start: "", end: "40"}
                  databaseInitScriptSecret: {name: init, key: init_db.sql}
                  tabletPools: [EXTERNAL]
        """;

    private const string ExternalPool = """
        {cell: zone1, type: externalmaster, name: main, replicas: 1, vttablet: {resources: {}}, externalDatastore: {user: vt, host: db.example.com, port: 3306, database: shop, credentialsSecret: {name: db, key: password}, serverCACertSecret: {name: db-ca, key: ca.crt}}}
        """;

    public static V2VitessCluster Build() => KubernetesYaml.Deserialize<V2VitessCluster>(Yaml.Replace("EXTERNAL", ExternalPool.Trim(), StringComparison.Ordinal));
}
