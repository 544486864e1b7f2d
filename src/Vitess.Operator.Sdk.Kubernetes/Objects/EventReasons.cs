namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reasons of the events that the object reconciler records on the owner.</summary>
public static class EventReasons
{
    /// <summary>An owned object was created.</summary>
    public const string Created = "Created";

    /// <summary>An owned object could not be created.</summary>
    public const string CreateFailed = "CreateFailed";

    /// <summary>An owned object was updated.</summary>
    public const string Updated = "Updated";

    /// <summary>An owned object could not be updated.</summary>
    public const string UpdateFailed = "UpdateFailed";

    /// <summary>An owned object was deleted.</summary>
    public const string Deleted = "Deleted";

    /// <summary>An owned object could not be deleted.</summary>
    public const string DeleteFailed = "DeleteFailed";

    /// <summary>An object of the wanted name exists that is not ours by its labels; it is left alone.</summary>
    public const string NameCollision = "NameCollision";

    /// <summary>An unwanted object cannot be deleted yet.</summary>
    public const string TurndownBlocked = "TurndownBlocked";
}
