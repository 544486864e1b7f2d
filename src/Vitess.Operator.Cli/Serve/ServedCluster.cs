using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Serve;

/// <summary>One run of <c>serve</c>.</summary>
internal static class ServedCluster
{
    private const string DefinitionsUrl = "http://memory/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

    public static async Task<int> RunAsync(CliConsole console, ServeSettings settings, CancellationToken cancellationToken)
    {
        // Ctrl-C is listened to from the moment on at which the command gives its thread back for the first time.
        await Task.Yield();
        if (!IPAddress.TryParse(settings.Address, out _))
        {
            throw new CliException(ExitCode.Usage, $"'{settings.Address}' is no IP address.");
        }

        var certificate = settings.Insecure ? null : ServingCertificate.Create(settings.Address, TimeProvider.System);
        var server = new ApiServer(new()
        {
            ListenAddress = settings.Address,
            Port = settings.Port,
            AdminToken = settings.Token,
            UserToken = settings.UserToken,
            Certificate = certificate,
            Controllers = ControllerNames.Parse(settings.Controllers),
            RequestHistory = 0,
        });
        await using (server.ConfigureAwait(false))
        {
            using var log = settings.RequestLog is null ? null : new RequestLogFile(settings.RequestLog);
            server.Requests.Recorded = log is null ? null : log.Write;
            if (settings.Definitions)
            {
                await AddDefinitionsAsync(server, settings.Token, cancellationToken).ConfigureAwait(false);
            }

            await ServeAsync(console, server, settings, certificate, cancellationToken).ConfigureAwait(false);
        }

        certificate?.Dispose();
        return ExitCode.Ok;
    }

    private static async Task ServeAsync(CliConsole console, ApiServer server, ServeSettings settings, X509Certificate2? certificate, CancellationToken stop)
    {
        var simulation = await ServedSimulation.StartAsync(server, settings).ConfigureAwait(false);
        await using (simulation.ConfigureAwait(false))
        {
            var address = await server.StartAsync(stop).ConfigureAwait(false);
            var kubeconfig = KubeconfigFile.Write(address, certificate, simulation.VitessAddress, settings);
            await console.Out.WriteLineAsync(kubeconfig).ConfigureAwait(false);
            await console.Error.WriteLineAsync($"Serving {address.GetLeftPart(UriPartial.Authority)}; Ctrl-C stops.").ConfigureAwait(false);
            if (simulation.VitessAddress is { } vitess)
            {
                await console.Error.WriteLineAsync($"Lock servers, tablets and control daemons answer at {vitess}, called by their own addresses.").ConfigureAwait(false);
            }

            await simulation.RunAsync(stop).ConfigureAwait(false);
        }
    }

    private static async Task AddDefinitionsAsync(ApiServer server, string? token, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(server.CreateHandler());
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var definition in CustomResourceDefinitions.All())
        {
            using var content = new StringContent(VitessYaml.Write(definition));
            content.Headers.ContentType = new("application/yaml");
            using var response = await client.PostAsync(new Uri(DefinitionsUrl), content, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.Created)
            {
                throw new CliException(ExitCode.Failed, await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
            }
        }
    }
}
