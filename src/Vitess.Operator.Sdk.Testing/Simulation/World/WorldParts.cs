namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The parts that make up each profile, in the order in which they see a change.</summary>
internal static class WorldParts
{
    public static void AddTo(World world, SimulatedVitess vitess)
    {
        switch (world.Options.Profile)
        {
            case WorldProfile.Cluster:
                AddCluster(world, vitess);
                break;
            case WorldProfile.Healthy:
                AddHealthy(world, vitess);
                break;
            default:
                vitess.Topology.IsReachable = _ => false;
                _ = new ClaimProtection(world);
                break;
        }
    }

    private static void AddCluster(World world, SimulatedVitess vitess)
    {
        var quorum = new LockserverQuorum(world);
        vitess.Topology.IsReachable = quorum.IsReachable;
        var environment = new PodEnvironment(world);
        var fleet = new TabletFleet(world, vitess, new BackupShelf(world));
        environment.Add(fleet);
        environment.Add(new TopologyClients(world, quorum));
        vitess.Addresses.FindVtctld = new ControlDaemons(world).Find;
        _ = new Orchestrators(world, fleet);
        _ = new VolumeBinder(world);
        _ = new ClaimProtection(world);
        _ = new DeploymentController(world);
        _ = new ReplicaSetController(world);
        _ = new JobController(world);
        _ = new AutoscalerController(world);
        _ = new DisruptionController(world);
        _ = new EndpointController(world);
        _ = new Scheduler(world, new NodePool(world));
        _ = new Kubelet(world, environment);
    }

    private static void AddHealthy(World world, SimulatedVitess vitess)
    {
        vitess.Topology.IsReachable = world.Options.IsExternalLockserverReachable;
        _ = new HealthyClaims(world);
        _ = new ClaimProtection(world);
        _ = new HealthyDeployments(world);
        _ = new HealthyPods(world, new HealthyShards(world, vitess));
    }
}
