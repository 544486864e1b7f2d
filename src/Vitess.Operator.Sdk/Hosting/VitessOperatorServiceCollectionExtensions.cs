using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Vitess.Operator.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds operators to a host.</summary>
public static class VitessOperatorServiceCollectionExtensions
{
    private const string HealthCheckName = "vitess-operator";

    /// <summary>Adds an operator that runs with the host, with health checks <c>vitess-operator</c> (tagged <c>live</c>) and <c>vitess-operator.ready</c> (tagged <c>ready</c>).</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the settings; they are checked when the host starts.</param>
    /// <returns>Puts the operator together further.</returns>
    public static IVitessOperatorBuilder AddVitessOperator(this IServiceCollection services, Action<VitessOperatorOptions>? configure = null) => services.AddVitessOperator(Options.Options.DefaultName, configure);

    /// <summary>Adds an operator whose settings are bound from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section with the settings.</param>
    /// <returns>Puts the operator together further.</returns>
    public static IVitessOperatorBuilder AddVitessOperator(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<VitessOperatorOptions>(configuration);
        return services.AddVitessOperator();
    }

    /// <summary>Adds one of several operators, such as one for each Kubernetes cluster.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">Its name: of its options, its keyed <see cref="VitessOperator"/>, and its health checks <c>vitess-operator-NAME</c> and <c>vitess-operator-NAME.ready</c>.</param>
    /// <param name="configure">Sets the settings; they are checked when the host starts.</param>
    /// <returns>Puts the operator together further.</returns>
    public static IVitessOperatorBuilder AddVitessOperator(this IServiceCollection services, string name, Action<VitessOperatorOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        var builder = new VitessOperatorBuilder(services, name);
        services.AddOptions<VitessOperatorOptions>(name).Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VitessOperatorOptions>, VitessOperatorOptionsValidator>());
        services.AddKeyedSingleton(name, (provider, _) => builder.Build(provider));
        services.AddKeyedSingleton(name, (provider, _) => new VitessOperatorService(provider.GetRequiredKeyedService<VitessOperator>(name), provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<VitessOperatorService>(name));
        if (name.Length == 0)
        {
            services.AddSingleton(provider => provider.GetRequiredKeyedService<VitessOperator>(name));
        }

        AddHealthChecks(services, name);
        return builder;
    }

    private static void AddHealthChecks(IServiceCollection services, string name)
    {
        var check = name.Length == 0 ? HealthCheckName : $"{HealthCheckName}-{name}";
        services.AddHealthChecks()
            .Add(new(check, provider => new VitessOperatorHealthCheck(Vitess(provider), Service(provider)), null, ["live"]))
            .Add(new($"{check}.ready", provider => new VitessOperatorReadyCheck(Vitess(provider), Service(provider)), null, ["ready"]));

        VitessOperator Vitess(IServiceProvider provider) => provider.GetRequiredKeyedService<VitessOperator>(name);
        VitessOperatorService Service(IServiceProvider provider) => provider.GetRequiredKeyedService<VitessOperatorService>(name);
    }
}
