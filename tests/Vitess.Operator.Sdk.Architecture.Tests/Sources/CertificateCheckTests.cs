using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

/// <summary>Certificates of servers are checked: who changes the check does it in one of a few places, and nobody turns it off but for a setting of that name.</summary>
public sealed class CertificateCheckTests
{
    private static readonly string[] Hooks =
    [
        "RemoteCertificateValidationCallback", "ServerCertificateCustomValidationCallback", "DangerousAcceptAnyServerCertificateValidator", "ServerCertificateValidationCallback", "CertificateChainPolicy",
    ];

    // Each with the reason.
    private static readonly string[] Allowed =
    [
        "src/Polyfills/KubernetesClient/Client/Kubernetes.Handlers.cs", // the authority of a kubeconfig; no check with insecure-skip-tls-verify
        "src/Polyfills/KubernetesClient/Streams/WebSocketBuilder.cs",   // the same for web sockets
        "src/Vitess.Operator.Sdk.Topology/TlsFiles.cs",                 // an authority of one's own, another name
    ];

    [Fact]
    public void ChecksAreChangedInKnownPlacesAlone() => SourceFile.Below("src", "samples", "benchmarks")
        .Where(file => file.Root.DescendantTokens().Any(token => Hooks.Any(hook => token.ValueText.Contains(hook, StringComparison.Ordinal))))
        .Select(file => file.Name).Except(Allowed).ShouldBeEmpty();

    [Fact]
    public void TheCheckIsTurnedOffByASettingOfThatNameAlone() => SourceFile.Below("src", "samples", "benchmarks")
        .SelectMany(file => file.Root.DescendantNodes().OfType<ParenthesizedLambdaExpressionSyntax>()
            .Where(lambda => lambda.ParameterList.Parameters.Count == 4 && lambda.Body is LiteralExpressionSyntax { Token.ValueText: "true" })
            .Select(lambda => $"{file.Name}: {lambda.Ancestors().OfType<MethodDeclarationSyntax>().First().Identifier.Text}"))
        .ShouldBe(["src/Polyfills/KubernetesClient/Client/Kubernetes.Handlers.cs: ServerCertificateCheck", "src/Polyfills/KubernetesClient/Streams/WebSocketBuilder.cs: SkipServerCertificateValidation"]);
}
