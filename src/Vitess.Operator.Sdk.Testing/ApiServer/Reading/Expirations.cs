namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Answers to requests for revisions that are forgotten.</summary>
internal static class Expirations
{
    public static ApiException ExactList() => Refusals.Expired("The resourceVersion for the provided list is too old.");

    /// <summary>Refuses a token, and gives one that goes on at the present revision.</summary>
    public static ApiException Token(ContinueToken token) => new(
        410, "Expired",
        "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.")
    {
        FreshToken = (token with { Revision = -1 }).Encode(),
    };
}
