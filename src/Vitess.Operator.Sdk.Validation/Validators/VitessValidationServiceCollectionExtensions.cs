using FluentValidation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the validators of this library to services.</summary>
public static class VitessValidationServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="IValidator{T}"/> for each custom resource and each part of a cluster that can be validated alone. What is there
    /// already stays, so that it may be called more than once.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">What is known of the place that clusters will run in; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddVitessValidation(this IServiceCollection services, ValidationContext? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IValidator<V2VitessCluster>>(new VitessClusterValidator(options));
        services.TryAddSingleton<IValidator<V2VitessKeyspace>>(new VitessKeyspaceValidator(options));
        services.TryAddSingleton<IValidator<V2VitessShard>>(new VitessShardValidator(options));
        services.TryAddSingleton<IValidator<V2VitessCell>>(new VitessCellValidator(options));
        services.TryAddSingleton<IValidator<V2EtcdLockserver>>(new EtcdLockserverValidator(options));
        services.TryAddSingleton<IValidator<V2VitessBackupSchedule>>(new VitessBackupScheduleValidator(options));
        services.TryAddSingleton<IValidator<V2VitessBackupStorage>>(new VitessBackupStorageValidator(options));
        services.TryAddSingleton<IValidator<VitessKeyspaceTemplate>>(new VitessKeyspaceTemplateValidator(options));
        services.TryAddSingleton<IValidator<VitessShardTemplate>>(new VitessShardTemplateValidator(options));
        services.TryAddSingleton<IValidator<VitessShardTabletPool>>(new VitessShardTabletPoolValidator(options));
        services.TryAddSingleton<IValidator<VitessCellTemplate>>(new VitessCellTemplateValidator(options));
        return services;
    }
}
