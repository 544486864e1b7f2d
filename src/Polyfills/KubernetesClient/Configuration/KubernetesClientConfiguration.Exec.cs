using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <content>Commands that print credentials.</content>
public partial class KubernetesClientConfiguration
{
    /// <summary>Gets what commands print to their error stream.</summary>
    public static event EventHandler<DataReceivedEventArgs> ExecStdError;

    /// <summary>How long a command may take. Default 2 minutes.</summary>
    public static TimeSpan ExecTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Makes the process of a command, not started.</summary>
    /// <param name="config">The command.</param>
    /// <param name="captureStdError">Gets what the command prints to its error stream; null to leave that alone.</param>
    /// <returns>The process.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    public static Process CreateRunnableExternalProcess(ExternalExecution config, EventHandler<DataReceivedEventArgs> captureStdError = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        var process = new Process();
        var start = process.StartInfo;
        start.FileName = config.Command;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = captureStdError is not null;
        start.EnvironmentVariables["KUBERNETES_EXEC_INFO"] = ExecInfo(config);
        foreach (var variable in config.EnvironmentVariables ?? [])
        {
            if (variable.TryGetValue("name", out var name) && variable.TryGetValue("value", out var value))
            {
                start.EnvironmentVariables[name] = value;
            }
        }

        foreach (var argument in config.Arguments ?? [])
        {
            start.ArgumentList.Add(argument);
        }

        process.ErrorDataReceived += (sender, line) => captureStdError?.Invoke(sender, line);
        return process;
    }

    /// <summary>Runs a command and reads what it prints.</summary>
    /// <param name="config">The command.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    /// <exception cref="KubeConfigException">The command is missing, fails, takes too long, or prints no credentials.</exception>
    public static ExecCredentialResponse ExecuteExternalCommand(ExternalExecution config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (string.IsNullOrWhiteSpace(config.Command))
        {
            throw new KubeConfigException("The exec plugin of the kubeconfig has no command.");
        }

        if (string.IsNullOrWhiteSpace(config.ApiVersion))
        {
            throw new KubeConfigException($"The exec plugin '{config.Command}' of the kubeconfig has no apiVersion.");
        }

        using var process = CreateRunnableExternalProcess(config, ExecStdError);
        var response = ParseResponse(config, Run(config, process));
        if (response.ApiVersion != config.ApiVersion)
        {
            throw new KubeConfigException(
                $"The exec plugin '{config.Command}' answered in version '{response.ApiVersion}' instead of '{config.ApiVersion}'.");
        }

        return response.Status?.IsValid() == true
            ? response
            : throw new KubeConfigException($"The exec plugin '{config.Command}' printed neither a token nor a certificate with its key.");
    }

    private static string Run(ExternalExecution config, Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            var hint = string.IsNullOrWhiteSpace(config.InstallHint) ? "" : $" {config.InstallHint}";
            throw new KubeConfigException($"The exec plugin '{config.Command}' cannot be started: {e.Message}.{hint}", e);
        }

        if (process.StartInfo.RedirectStandardError)
        {
            process.BeginErrorReadLine();
        }

        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(ExecTimeout) || !output.Wait(ExecTimeout))
        {
            process.Kill(entireProcessTree: true);
            throw new KubeConfigException($"The exec plugin '{config.Command}' did not end within {ExecTimeout.TotalSeconds} s.");
        }

        return process.ExitCode == 0
            ? output.Result
            : throw new KubeConfigException($"The exec plugin '{config.Command}' ended with exit code {process.ExitCode}.");
    }

    private static ExecCredentialResponse ParseResponse(ExternalExecution config, string output)
    {
        try
        {
            return KubernetesJson.Deserialize<ExecCredentialResponse>(output) ?? new ExecCredentialResponse();
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // The output may hold a token, so it is no part of the message.
            throw new KubeConfigException($"The exec plugin '{config.Command}' printed no valid credentials in JSON.", e);
        }
    }

    private static string ExecInfo(ExternalExecution config) => new JsonObject
    {
        ["apiVersion"] = config.ApiVersion,
        ["kind"] = "ExecCredential",
        ["spec"] = new JsonObject { ["interactive"] = Environment.UserInteractive },
    }.ToJsonString();
}
