using k8s.Authentication;
using k8s.KubeConfigModels;

namespace KubernetesClient.Tests.Authentication;

public sealed class TokenProviderTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SettableClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TokenFile_IsReadAgainAfterAMinute()
    {
        var provider = new TokenFileAuth(_folder.Write("token", " first\n"), _clock);
        (await HeaderOf(provider)).ShouldBe("Bearer first");
        _folder.Write("token", "second");
        _clock.Now += TimeSpan.FromSeconds(59);
        (await HeaderOf(provider)).ShouldBe("Bearer first");
        _clock.Now += TimeSpan.FromSeconds(1);
        (await HeaderOf(provider)).ShouldBe("Bearer second");
    }

    [Fact]
    public async Task Command_RunsAgainHalfAMinuteBeforeTheTokenEnds()
    {
        var runs = 0;
        var provider = new ExecTokenProvider(() => Response($"t{++runs}", _clock.Now.UtcDateTime.AddMinutes(5)), _clock);
        (await HeaderOf(provider)).ShouldBe("Bearer t1");
        _clock.Now += TimeSpan.FromMinutes(4.5);
        (await HeaderOf(provider)).ShouldBe("Bearer t1");
        _clock.Now += TimeSpan.FromSeconds(1);
        (await HeaderOf(provider)).ShouldBe("Bearer t2");
    }

    [Fact]
    public async Task Command_RunsOnceWhenItsTokenDoesNotEnd()
    {
        var runs = 0;
        var provider = new ExecTokenProvider(() => Response($"t{++runs}", null), _clock);
        await HeaderOf(provider);
        _clock.Now += TimeSpan.FromDays(365);
        (await HeaderOf(provider)).ShouldBe("Bearer t1");
    }

    [Fact]
    public void MissingToken_IsRefused()
    {
        Should.Throw<ArgumentNullException>(() => new TokenCredentials("")).ParamName.ShouldBe("token");
        Should.Throw<ArgumentNullException>(() => new TokenCredentials((ITokenProvider?)null)).ParamName.ShouldBe("tokenProvider");
    }

    [Fact]
    public async Task BasicAuthentication_IsInUtf8()
    {
        using var request = new HttpRequestMessage();
        await new BasicAuthenticationCredentials { UserName = "ü", Password = "p:w" }.ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        request.Headers.Authorization!.ToString().ShouldBe("Basic " + Convert.ToBase64String("ü:p:w"u8));
    }

    private static async Task<string> HeaderOf(ITokenProvider provider) =>
        (await provider.GetAuthenticationHeaderAsync(TestContext.Current.CancellationToken)).ToString();

    private static ExecCredentialResponse Response(string token, DateTime? expires) =>
        new() { Status = new ExecCredentialResponse.ExecStatus { Token = token, ExpirationTimestamp = expires } };
}
