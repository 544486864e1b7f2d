using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Keeps conditions of a status by the conventions of the Kubernetes API: one for each type, and a time that tells when its status changed.</summary>
/// <remarks>Source: Kubernetes API conventions, Typical status properties.</remarks>
public static class ConditionExtensions
{
    /// <summary>Sets a condition. Its time of transition changes only when its status does.</summary>
    /// <param name="conditions">The conditions; changed in place.</param>
    /// <param name="type">Which condition.</param>
    /// <param name="status"><c>True</c>, <c>False</c> or <c>Unknown</c>.</param>
    /// <param name="reason">A word in CamelCase, for programs.</param>
    /// <param name="message">A sentence, for people.</param>
    /// <param name="now">The present time.</param>
    /// <param name="observedGeneration">The generation of the object that it is about; null leaves it out.</param>
    /// <returns>Whether the status of the condition changed, as when an event is worth while.</returns>
    public static bool SetCondition(this IList<V1Condition> conditions, string type, string status, string reason, string message, DateTimeOffset now, long? observedGeneration = null)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentException.ThrowIfNullOrEmpty(type);
        var present = conditions.FirstOrDefault(condition => condition.Type == type);
        var isNew = present?.Status != status;
        if (present is null)
        {
            conditions.Add(present = new V1Condition { Type = type });
        }

        (present.Status, present.Reason, present.Message, present.ObservedGeneration) = (status, reason, message, observedGeneration);
        if (isNew)
        {
            // Times of Kubernetes count whole seconds.
            present.LastTransitionTime = new DateTime(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        }

        return isNew;
    }
}
