namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Answers reviews: kinds that are asked and never stored.</summary>
internal sealed class Reviews
{
    public bool Handles(ResourceInfo resource) => resource.Group is "authorization.k8s.io" or "authentication.k8s.io";

    public ApiResponse Create(ApiCall call) => throw Refusals.MethodNotAllowed();
}
