#!/usr/bin/env pwsh
<#
.SYNOPSIS
One story with PowerShell 7: read all actions, report a status safely, meet each kind of refusal, follow the feed.
.DESCRIPTION
The key (PRIORITIES_KEY) is a coordinator's or an administrator's. Run it as often as you like: each time the action goes one step on.
.EXAMPLE
$env:PRIORITIES_KEY = '…'; ./story.ps1 http://127.0.0.1:8080
#>
param([string] $Address = 'http://127.0.0.1:8080')
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$api = "$Address/api/v1"

# Sends a request; gives its status, its headers and what was answered. Waits and tries again when told to (429, 503).
function Invoke-Priorities([string] $Method, [string] $Path, $Body = $null, [hashtable] $Headers = @{}) {
    $request = @{
        Method                  = $Method
        Uri                     = "$api/$Path"
        Headers                 = $Headers + @{ Authorization = "Bearer $env:PRIORITIES_KEY" }
        SkipHttpErrorCheck      = $true
        SkipHeaderValidation    = $true
        StatusCodeVariable      = 'status'
        ResponseHeadersVariable = 'received'
    }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json $Body -Depth 10
        $request.ContentType = $Method -eq 'Patch' ? 'application/merge-patch+json' : 'application/json'
    }
    while ($true) {
        $answer = Invoke-RestMethod @request
        if ($status -notin 429, 503) { return [pscustomobject]@{ Status = $status; Headers = $received; Content = $answer } }
        Start-Sleep -Seconds ([int] "$($received['Retry-After'])")
    }
}

# The answer, if it is the one that was expected. Programs decide by `code`; people read `title` and `detail`.
function Assert-Answer($Answer, [int] $Status, [string] $Code = '') {
    if ($Answer.Status -ne $Status -or ($Code -and $Answer.Content.code -ne $Code)) {
        throw "Expected $Status $Code, and got $($Answer.Status): $(ConvertTo-Json $Answer.Content -Depth 10)"
    }
    $Answer.Content
}

# 1. All actions, page by page. The cursor is opaque: hand it back as it came.
$actions = @()
$path = 'actions?limit=5'
while ($path) {
    $page = Assert-Answer (Invoke-Priorities Get $path) 200
    $actions += $page.items
    $path = $page.PSObject.Properties['nextCursor'] ? "actions?limit=5&cursor=$([uri]::EscapeDataString($page.nextCursor))" : $null
}
"$($actions.Count) actions"

# 2. Where the feed is now, so that what we do next can be found in it.
$after = (Assert-Answer (Invoke-Priorities Get 'changes?after=now') 200).nextCursor

# 3. One action, with its ETag: what If-Match wants when something is changed.
$path = "actions/$($actions[0].key)"
$before = Invoke-Priorities Get $path
$next = (Assert-Answer $before 200).allowedTransitions[0]

# 4. Report a status. The key makes it safe to send again when the line broke: it counts once.
$report = @{ status = $next; note = 'Three shelters agreed on a common plan.' }
$once = @{ 'Idempotency-Key' = "$(New-Guid)" }
$first = Assert-Answer (Invoke-Priorities Post "$path/status" $report $once) 200
$again = Invoke-Priorities Post "$path/status" $report $once
if ((Assert-Answer $again 200).version -ne $first.version -or "$($again.Headers['Idempotency-Replayed'])" -ne 'true') { throw 'It was counted twice.' }
"$($first.key) is $($first.status); sent twice, counted once"

# 5. 422: the same key for something else is a mistake of ours, and is told.
$null = Assert-Answer (Invoke-Priorities Post "$path/status" @{ status = $next; note = 'Something else.' } $once) 422 'idempotencyKeyReused'

# 6. 409: a step that the rules do not have. The answer lists those that they have.
$stuck = Assert-Answer (Invoke-Priorities Post "$path/status" $report) 409 'transitionNotAllowed'
"not from $($stuck.currentStatus) to $next, but to: $($stuck.allowedTransitions -join ', ')"

# 7. 400: what is wrong with which member.
$wrong = Assert-Answer (Invoke-Priorities Post "$path/status" @{ status = $next; note = ''; progress = 101 }) 400 'invalidRequest'
if (($wrong.errors.PSObject.Properties.Name | Sort-Object) -join ' ' -ne 'note progress') { throw "Not these members: $($wrong.errors)" }
foreach ($member in $wrong.errors.PSObject.Properties) { "$($member.Name): $($member.Value -join ' ')" }

# 8. 412: somebody (we, in step 4) changed it since we read it. Read again, decide again, send again.
$revision = @{ targetDateNote = 'Depends on the spring budget.' }
$stale = Assert-Answer (Invoke-Priorities Patch $path $revision @{ 'If-Match' = "$($before.Headers['ETag'])" }) 412 'versionMismatch'
$fresh = Invoke-Priorities Get $path
$revised = Assert-Answer (Invoke-Priorities Patch $path $revision @{ 'If-Match' = "$($fresh.Headers['ETag'])" }) 200
if ($revised.targetDateNote -ne $revision.targetDateNote) { throw 'It was not revised.' }
"version $($stale.version) was newer than ours; read again, and revised"

# 9. The feed: everything since step 2, in order. Store `nextCursor` once the items are dealt with.
$seen = $false
while (-not $seen) {
    $page = Assert-Answer (Invoke-Priorities Get "changes?after=$([uri]::EscapeDataString($after))" -Headers @{ Prefer = 'wait=30' }) 200
    foreach ($change in $page.items) {
        "$($change.type) $($change.subject.key)"
        if ($change.type -eq 'action.statusChanged' -and $change.subject.id -eq $first.id -and $change.data.version -eq $first.version) { $seen = $true }
    }
    $after = $page.nextCursor
}
