namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves requests with deeply nested bodies on a thread with a large stack.</summary>
internal static class DeepStack
{
    private const int StackBytes = 256 * 1024 * 1024;

    public static ApiResponse Run(Func<ApiResponse> serve)
    {
        try
        {
            return serve();
        }
        catch (JsonDepthException)
        {
            return OnOwnThread(serve);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A fault of this server must not take the program down with it.
            return ApiResponse.Json(500, Refusals.InternalError(failure.Message).ToStatus());
        }
    }

    private static ApiResponse OnOwnThread(Func<ApiResponse> serve)
    {
        ApiResponse? response = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                JsonLimits.AllowOnThisThread(JsonLimits.Depth);
                try
                {
                    response = serve();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        return response ?? ApiResponse.Json(500, Refusals.InternalError(failure?.Message ?? "no answer").ToStatus());
    }
}
