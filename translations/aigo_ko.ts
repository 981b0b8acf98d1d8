<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Capability</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blended 3:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modalities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The store was corrupt; it is kept as %1 and a fresh one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>who serves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of its id or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of its family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what goes in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where in its life it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD for a million tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD for a million tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD for a million cached tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three parts in, one part out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context window in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day it is on the way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how its provider is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent of the time up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when something last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score in a suite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Cheap with vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheap with tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image input tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image output tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search, low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search, medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search, high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pixel in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pixel out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second of audio in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second of video in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second of video out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An annotated page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flex: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo</name>
    <message>
        <source>unknown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blended 3:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices, USD per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where facts are from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources disagree on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no operator &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use &lt;= &lt; &gt;= &gt; or =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a leading - negates a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: takes words, not the comparison &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not know &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it knows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comparison needs a field and a colon before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as input:&lt;=1; to look for the characters themselves put them in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number %2: takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a date (2025-06-01), a month (2025-06) or an age (30d)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark. needs the name of a suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quote that begins here does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put &quot; at the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing after the - to negate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as -provider:openai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be several models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say which: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model &quot;%1&quot; is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo models&quot; for those that are, or &quot;aigo sync&quot; for newer ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::Cli</name>
    <message>
        <source>all state lives there (default: the user&apos;s data folder; AIGO_DATA_DIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request leaves this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of what is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress and no warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say more on standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how to print (default: table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most N entries; 0: totals only (default: 50 for a table, else all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out the first N entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--data-dir needs a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes ko or en, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--now: &quot;%1&quot; is no time such as 2026-07-05 or 2026-07-05T12:00:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no command of aigo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI-GO watches AI providers, models and prices.

aigo                    opens the dashboard
aigo COMMAND …          answers without a window; &quot;aigo COMMAND --help&quot; tells more

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider %1: added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider %1: changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider %1: switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source %1: changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source %1: switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset %1: saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset %1: removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider %1: base_url would send a key over plain http to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use https, or set insecure = true if you must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config apply takes a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed (--dry-run).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config takes export or apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo config --help&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no preset &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the facts shipped with the program, as of %1; &quot;aigo sync&quot; fetches today&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ per %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show takes one model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo show --help&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare takes models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo compare --help&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no time such as 2026-07-05 or 30d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--kind: &quot;%1&quot; is no kind of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo changes --help&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo preset list&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset save takes a name and a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset rename takes a name and the new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a preset &quot;%1&quot; already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shipped and keeps its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save its filter under a name of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shipped and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n presets read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>preset takes list, show, save, rename, delete, export or import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no provider &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo providers&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check needs the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave --offline out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give it an adapter and a base_url with &quot;aigo config apply&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last checked too long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own connection was not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screenshot takes a page and --out FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo screenshot --help&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, such as 1440x900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale takes 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no page &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serve needs the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 entries, %3 added, %4 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Watching %n providers; end with Ctrl+C</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back: it lost a third at once; the next pass decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: skipped %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: … %2 more skipped; see --format json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sync needs the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo sources&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents and %2 --as-of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give each document its own --as-of, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--as-of: &quot;%1&quot; is no time such as 2026-07-05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import takes a source and its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &quot;aigo import --help&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one pass of the sources, then what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads saved documents of a source as if fetched at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the document was so; with several files each takes its own, in order (default: the file&apos;s date)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the files are the pages of one answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every source: what it gives, its last success, age and error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every provider: its address, key present or not, on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table of models and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a saved filter, beside the one given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by these columns; - turns the order round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which columns to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything known of one model, with source and age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models side by side, with the cost of a workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in, out, cached, per_day, batch, reasoning; or chat, rag, agent, extraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what changed: in the merged catalogue, or in one source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this time or age on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added unlisted relisted price context max_output capability alias deprecated retired name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what that source itself changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one free health check each, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is known now of the providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved filters, the same as in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with save: the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with save: the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws one page of the window: models, compare, live, settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in pixels before scaling (default: 1440x900)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 4 (default: 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no window: polls, keeps samples and notifies until it is told to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole configuration as one TOML document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the document and say what would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists that the document has replace ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display to open the window on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;aigo --help&quot; names the commands that need none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was corrupt; it is kept as %1 and a fresh one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format takes table, json, csv or md, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit and --offset take a whole number from 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ComparePage</name>
    <message>
        <source>At most %1 models stand side by side; take one out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could be any of %2 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is on the clipboard, as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>prices from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or id of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick two to eight models: tick them on the Models page, or add them here by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD per 1M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At batch prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::Comparison</name>
    <message>
        <source>Sources: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonHeader</name>
    <message>
        <source>Take this model out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonImage</name>
    <message>
        <source>Models compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost a month, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, USD per 1M tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonPainting</name>
    <message>
        <source>%1, in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonTable</name>
    <message>
        <source>%1, best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::Drawer</name>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::FacetPanel</name>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::FileQuestion</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::FilterBar</name>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: provider:openai input:&lt;=1 context:&gt;=128k cap:vision …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::FilterEdit</name>
    <message>
        <source>What can be typed here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::LatencyChart</name>
    <message>
        <source>p50 %1 · p95 %2 · n %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 p50</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::MainWindow</name>
    <message>
        <source>AI-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep watching in the tray?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI-GO can go on checking your providers and tell you when one goes down. You can change this later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – AI-GO</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ModelDelegate</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ModelDetails</name>
    <message>
        <source>Price history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, USD per 1M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2 for %3</source>
        <comment>LiteLLM says 1.00 for input</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also served by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a curl command; the key stays a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max output %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alias %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deprecated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ModelsPage</name>
    <message>
        <source>%1 of %2 · %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source has answered and no facts are stored. A refresh asks every source once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model matches this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a term out, or clear the filter to see all %1 models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset “%1” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 models saved in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Facts shipped with the program, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prices from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ModelsTable</name>
    <message>
        <source>Pick for Compare (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, picked for Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked for Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::NoticeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::Notifier</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with an error (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answers make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open AI-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications: start a notification service to be told of outages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::PageHeader</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every provider now (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::PriceChart</name>
    <message>
        <source>Price history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input now %1, output now %2 USD per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::ProviderRow</name>
    <message>
        <source>An address starts with https:// (or http:// on this machine) and names a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address holds no user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http would send the key unencrypted: use https, or an address on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key · set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a key only reachability is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit of a spin box: seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between checks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between two checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::SettingsPage</name>
    <message numerus="yes">
        <source>%n provider(s) on</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is checked, where and how often. A check reads the free model list and never costs anything. Keys are read from the environment when AI-GO starts and never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh prices and models every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify me of outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::Text</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key from the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key was rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer that is not the API&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is my connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is my account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read, audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write, audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image in, each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image out, each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio second in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video second in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video second out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>aigo::TrayIcon</name>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trouble with the key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are slow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are fine</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open AI-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
