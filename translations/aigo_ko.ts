<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AlertChannel</name>
    <message>
        <source>the header %1 cannot be set</source>
        <translation>헤더 %1은(는) 설정할 수 없습니다</translation>
    </message>
    <message>
        <source>the header %1 takes one line of plain letters</source>
        <translation>헤더 %1에는 일반 문자로 된 한 줄만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the header %1 would keep a key in the store</source>
        <translation>헤더 %1을(를) 쓰면 키가 저장소에 남습니다</translation>
    </message>
    <message>
        <source>use an address that holds it, or the signature of a secret</source>
        <translation>키가 포함된 주소를 쓰거나 비밀 값으로 서명하세요</translation>
    </message>
    <message>
        <source>a channel&apos;s name takes letters, digits, and . _ - between them, 60 at most</source>
        <translation>채널 이름은 글자와 숫자, 그 사이의 . _ - 로 최대 60자입니다</translation>
    </message>
    <message>
        <source>that is no name of an environment variable</source>
        <translation>환경 변수 이름이 아닙니다</translation>
    </message>
    <message>
        <source>the method must be one of %1</source>
        <translation>메서드는 %1 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>a channel takes 1 to %1 a minute</source>
        <translation>채널은 1분에 1~%1회까지 받습니다</translation>
    </message>
    <message>
        <source>only a webhook has headers and a body of its own</source>
        <translation>헤더와 본문은 웹훅에만 지정할 수 있습니다</translation>
    </message>
    <message>
        <source>a webhook takes %1 headers at most</source>
        <translation>웹훅의 헤더는 최대 %1개입니다</translation>
    </message>
    <message>
        <source>this is no web address</source>
        <translation>웹 주소가 아닙니다</translation>
    </message>
    <message>
        <source>write it as https://host/path</source>
        <translation>https://호스트/경로 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>%1 would be sent to without encryption</source>
        <translation>%1(으)로 암호화 없이 전송됩니다</translation>
    </message>
    <message>
        <source>use https</source>
        <translation>https를 사용하세요</translation>
    </message>
    <message>
        <source>the address of %1 has a password or a fragment in it</source>
        <translation>%1의 주소에 비밀번호나 # 이하 부분이 들어 있습니다</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>빼고 입력하세요</translation>
    </message>
</context>
<context>
    <name>AlertPayload</name>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>심각</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>write it as {&quot;text&quot;: &quot;{{title}}&quot;}</source>
        <translation>{&quot;text&quot;: &quot;{{title}}&quot;}처럼 작성하세요</translation>
    </message>
    <message>
        <source>the body is longer than %1 characters</source>
        <translation>본문이 %1자를 넘습니다</translation>
    </message>
    <message>
        <source>the body is no JSON (%1, at character %2)</source>
        <translation>본문이 JSON이 아닙니다(%1, %2번째 문자)</translation>
    </message>
    <message>
        <source>the body has a backslash before {{%1}}</source>
        <translation>본문의 {{%1}} 앞에 백슬래시가 있습니다</translation>
    </message>
    <message>
        <source>the body has {{%1}}, which stands for nothing</source>
        <translation>본문의 {{%1}}에 해당하는 값이 없습니다</translation>
    </message>
</context>
<context>
    <name>AlertRule</name>
    <message>
        <source>the rule is too long</source>
        <translation>규칙이 너무 깁니다</translation>
    </message>
    <message>
        <source>make two rules of it</source>
        <translation>규칙을 둘로 나누세요</translation>
    </message>
    <message>
        <source>the rule is over before this</source>
        <translation>규칙은 이 앞에서 끝났습니다</translation>
    </message>
    <message>
        <source>join terms by and, or</source>
        <translation>and나 or로 이으세요</translation>
    </message>
    <message>
        <source>the rule has too many parts</source>
        <translation>규칙에 조건이 너무 많습니다</translation>
    </message>
    <message>
        <source>the rule is nested too deep</source>
        <translation>괄호가 너무 깊습니다</translation>
    </message>
    <message>
        <source>the bracket that opens here does not close</source>
        <translation>여기서 열린 괄호가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>write )</source>
        <translation>)를 쓰세요</translation>
    </message>
    <message>
        <source>a function is missing here</source>
        <translation>여기에 함수가 빠졌습니다</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation>&quot;%1&quot;라는 함수는 없습니다</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>쓸 수 있는 것: %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>혹시 %1?</translation>
    </message>
    <message>
        <source>%1 needs its target in brackets</source>
        <translation>%1에는 괄호 안에 대상이 필요합니다</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>예: %1</translation>
    </message>
    <message>
        <source>a bracket cannot stand here</source>
        <translation>여기에는 괄호를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>put a text with brackets in quotes</source>
        <translation>괄호가 든 글은 따옴표로 묶으세요</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>put &quot; at the end of the text</source>
        <translation>글 끝에 &quot;를 쓰세요</translation>
    </message>
    <message>
        <source>one source is named here, or none</source>
        <translation>여기에는 소스 하나만 쓰거나 비워 둡니다</translation>
    </message>
    <message>
        <source>%1 does not know &quot;%2&quot;</source>
        <translation>%1에 &quot;%2&quot;는 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>it knows %1</source>
        <translation>쓸 수 있는 것: %1</translation>
    </message>
    <message>
        <source>%1 needs a comparison behind it</source>
        <translation>%1 뒤에는 비교가 필요합니다</translation>
    </message>
    <message>
        <source>%1 takes no comparison</source>
        <translation>%1에는 비교를 쓰지 않습니다</translation>
    </message>
    <message>
        <source>%1 is compared by = and != only</source>
        <translation>%1에는 =와 !=만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>여기에 값이 빠졌습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value that %2 can be compared with</source>
        <translation>&quot;%1&quot;는 %2와 비교할 수 있는 값이 아닙니다</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>any model</source>
        <translation>아무 모델</translation>
    </message>
    <message>
        <source>any provider</source>
        <translation>아무 제공자</translation>
    </message>
    <message>
        <source>a model of %1</source>
        <translation>%1의 모델</translation>
    </message>
    <message>
        <source>a model you watch</source>
        <translation>관심 모델</translation>
    </message>
    <message>
        <source>a provider of models you watch</source>
        <translation>관심 모델의 제공자</translation>
    </message>
    <message>
        <source>a model that matches %1</source>
        <translation>%1에 맞는 모델</translation>
    </message>
    <message>
        <source>a provider that matches %1</source>
        <translation>%1에 맞는 제공자</translation>
    </message>
    <message>
        <source>%1 times its usual value</source>
        <translation>평소의 %1배</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>정확히 %1</translation>
    </message>
    <message>
        <source>other than %1</source>
        <translation>%1이(가) 아님</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1 미만</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 이하</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>%1 초과</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>%1 rejects the key</source>
        <translation>%1에서 키를 거부함</translation>
    </message>
    <message>
        <source>%1 does not allow the key this</source>
        <translation>%1에서 키의 권한이 없음</translation>
    </message>
    <message>
        <source>no credit is left at %1</source>
        <translation>%1의 잔액이 없음</translation>
    </message>
    <message>
        <source>the quota at %1 is used up</source>
        <translation>%1의 할당량을 다 씀</translation>
    </message>
    <message>
        <source>the key of %1 works</source>
        <translation>%1의 키가 동작함</translation>
    </message>
    <message>
        <source>the key of %1 does not work</source>
        <translation>%1의 키가 동작하지 않음</translation>
    </message>
    <message>
        <source>%1 reports an incident</source>
        <translation>%1에서 장애를 공지함</translation>
    </message>
    <message>
        <source>%1 reports a %2 incident, or a worse one</source>
        <translation>%1에서 %2 이상의 장애를 공지함</translation>
    </message>
    <message>
        <source>%1 reports a %2 incident</source>
        <translation>%1에서 %2 장애를 공지함</translation>
    </message>
    <message>
        <source>the worst incident of %1 is %2</source>
        <translation>%1의 가장 심한 장애: %2</translation>
    </message>
    <message>
        <source>%1 itself reports: %2</source>
        <translation>%1의 공식 상태: %2</translation>
    </message>
    <message>
        <source>%1 itself reports anything but %2</source>
        <translation>%1의 공식 상태가 %2 아님</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 중단</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 상태: %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 상태가 %2 아님</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>the %1 price</source>
        <translation>%1 가격</translation>
    </message>
    <message>
        <source>%1 of %2 rises by %3 or more</source>
        <translation>%2의 %1이(가) %3 이상 오름</translation>
    </message>
    <message>
        <source>%1 of %2 falls by %3 or more</source>
        <translation>%2의 %1이(가) %3 이상 내림</translation>
    </message>
    <message>
        <source>%1 of %2 changes by %3</source>
        <translation>%2의 %1 변동: %3</translation>
    </message>
    <message>
        <source>%1 latency of %2 over %3 %4</source>
        <translation>%2의 최근 %3 %1 지연 시간 %4</translation>
    </message>
    <message>
        <source>%1 time to first token of %2 over %3 %4</source>
        <translation>%2의 최근 %3 %1 첫 토큰 시간 %4</translation>
    </message>
    <message>
        <source>availability of %1 over %2 %3</source>
        <translation>%1의 최근 %2 가용성 %3</translation>
    </message>
    <message>
        <source>the error budget of %1 (%2) burns over %3 at a rate %4</source>
        <translation>%1의 오류 예산(%2) 최근 %3 소진 속도 %4</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1: 새로 나옴</translation>
    </message>
    <message>
        <source>%1 is no longer listed</source>
        <translation>%1: 목록에서 빠짐</translation>
    </message>
    <message>
        <source>the context window of %1 changes</source>
        <translation>%1의 컨텍스트 창이 바뀜</translation>
    </message>
    <message>
        <source>what %1 can do changes</source>
        <translation>%1의 기능이 바뀜</translation>
    </message>
    <message>
        <source>an alias of %1 changes</source>
        <translation>%1의 별칭이 바뀜</translation>
    </message>
    <message>
        <source>%1 has %2 left</source>
        <translation>%1의 남은 기간 %2</translation>
    </message>
    <message>
        <source>what is left of a rate limit of %1 is %2</source>
        <translation>%1의 요청 한도 여유 %2</translation>
    </message>
    <message>
        <source>what is left of the limit of %1 of %2 is %3</source>
        <translation>%2의 %1 한도 여유 %3</translation>
    </message>
    <message>
        <source>the credit at %1 is %2</source>
        <translation>%1의 잔액 %2</translation>
    </message>
    <message>
        <source>what a source says is older than asked for: %1</source>
        <translation>어느 소스든 마지막 갱신 후 %1</translation>
    </message>
    <message>
        <source>what %1 says has an age of %2</source>
        <translation>%1의 마지막 갱신 후 %2</translation>
    </message>
    <message>
        <source>deep checks have spent %1 of the day&apos;s budget</source>
        <translation>심층 점검의 오늘 예산 사용 %1</translation>
    </message>
    <message>
        <source>deep checks have spent %1 of the month&apos;s budget</source>
        <translation>심층 점검의 이달 예산 사용 %1</translation>
    </message>
    <message>
        <source>the store takes %1</source>
        <translation>저장소 크기 %1</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>(%1) 아님</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 그리고 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1, %2 동안 지속</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>경미</translation>
    </message>
    <message>
        <source>major</source>
        <translation>심각</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>치명적</translation>
    </message>
    <message>
        <source>none</source>
        <comment>incident</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>held back: maintenance</source>
        <translation>보류: 점검 중</translation>
    </message>
    <message>
        <source>held back: quiet hours</source>
        <translation>보류: 조용한 시간</translation>
    </message>
    <message>
        <source>held back: do not disturb</source>
        <translation>보류: 방해 금지</translation>
    </message>
    <message>
        <source>held back: this machine is offline</source>
        <translation>보류: 이 컴퓨터가 오프라인</translation>
    </message>
    <message>
        <source>held back: what it depends on fails already</source>
        <translation>보류: 상위 대상이 이미 실패 중</translation>
    </message>
    <message>
        <source>held back: the rule is muted</source>
        <translation>보류: 규칙 음소거</translation>
    </message>
    <message>
        <source>%1 is not kept over time</source>
        <translation>%1의 지난 값은 보관되지 않습니다</translation>
    </message>
    <message>
        <source>what their page said is taken from its incidents</source>
        <translation>공식 상태는 지난 장애 공지로 짐작했습니다</translation>
    </message>
    <message>
        <source>days are taken as they are announced now</source>
        <translation>종료일은 지금 공지된 날짜로 계산했습니다</translation>
    </message>
    <message>
        <source>only %1 of %2 targets were looked at</source>
        <translation>대상 %2개 중 %1개만 살펴보았습니다</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <translation>%2 전 %1</translation>
    </message>
    <message>
        <source>%1, which is not compared with dollars</source>
        <translation>%1(달러와 비교하지 않음)</translation>
    </message>
    <message>
        <source>what is left was never told in this time</source>
        <translation>이 기간에는 잔액을 알려 준 적이 없음</translation>
    </message>
</context>
<context>
    <name>Capability</name>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>비전</translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>오디오 입력</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>오디오 출력</translation>
    </message>
    <message>
        <source>Image out</source>
        <translation>이미지 출력</translation>
    </message>
    <message>
        <source>Video in</source>
        <translation>동영상 입력</translation>
    </message>
    <message>
        <source>Video out</source>
        <translation>동영상 출력</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON 스키마</translation>
    </message>
    <message>
        <source>JSON mode</source>
        <translation>JSON 모드</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>캐싱</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <source>Computer use</source>
        <translation>컴퓨터 사용</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation>재순위화</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>콘텐츠 검열</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>받아쓰기</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>음성 합성</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>미세 조정</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>스트리밍</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>컨텍스트</translation>
    </message>
    <message>
        <source>Max out</source>
        <translation>최대 출력</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>캐시 읽기</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>캐시 쓰기</translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation>캐시 쓰기 1시간</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>추론 토큰</translation>
    </message>
    <message>
        <source>Blended 3:1</source>
        <translation>혼합 3:1</translation>
    </message>
    <message>
        <source>Batch input</source>
        <translation>배치 입력</translation>
    </message>
    <message>
        <source>Batch output</source>
        <translation>배치 출력</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>오디오 입력</translation>
    </message>
    <message>
        <source>Image input</source>
        <translation>이미지 입력</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Modalities</source>
        <translation>입출력 형식</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>출시</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>오픈 가중치</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>실제 모델</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>제공처</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>양자화</translation>
    </message>
    <message>
        <source>Max in</source>
        <translation>최대 입력</translation>
    </message>
    <message>
        <source>Input, next step</source>
        <translation>입력, 다음 구간</translation>
    </message>
    <message>
        <source>Output, next step</source>
        <translation>출력, 다음 구간</translation>
    </message>
    <message>
        <source>Cache read, next step</source>
        <translation>캐시 읽기, 다음 구간</translation>
    </message>
    <message>
        <source>Next step above</source>
        <translation>다음 구간 시작</translation>
    </message>
    <message>
        <source>Input, 1 year</source>
        <translation>입력, 1년</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>남은 날</translation>
    </message>
    <message>
        <source>Knows until</source>
        <translation>지식 기준일</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The store was corrupt; it is kept as %1 and a fresh one was begun.</source>
        <translation>저장소가 손상되어 %1(으)로 옮겨 두고 새로 시작했습니다.</translation>
    </message>
    <message>
        <source>Making up the demo&apos;s data…</source>
        <translation>데모 데이터를 만드는 중…</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>unknown: %1</source>
        <translation>알 수 없음: %1</translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation>가정: %1</translation>
    </message>
    <message>
        <source>My workload</source>
        <translation>내 작업량</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>한 달</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>하루</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>요청당</translation>
    </message>
    <message>
        <source>Blended 3:1</source>
        <translation>혼합 3:1</translation>
    </message>
    <message>
        <source>Prices, USD per million tokens</source>
        <translation>가격, 100만 토큰당 USD</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>컨텍스트 창</translation>
    </message>
    <message>
        <source>Most output</source>
        <translation>최대 출력</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>출시</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>후속 모델</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>오픈 가중치</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Where facts are from</source>
        <translation>정보 출처</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Sources disagree on</source>
        <translation>출처끼리 다른 항목</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>Workload: %1</source>
        <translation>작업량: %1</translation>
    </message>
    <message>
        <source>included elsewhere: %1</source>
        <translation>다른 곳에 포함: %1</translation>
    </message>
    <message>
        <source>included</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>Unknown or assumed</source>
        <translation>모르거나 가정한 것</translation>
    </message>
    <message>
        <source>Most input</source>
        <translation>최대 입력</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>입력 형식</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>출력 형식</translation>
    </message>
    <message>
        <source>Knows until</source>
        <translation>지식 기준일</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>오디오</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>비디오</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>who serves it</source>
        <translation>제공하는 곳</translation>
    </message>
    <message>
        <source>part of its id or name</source>
        <translation>ID나 이름의 일부</translation>
    </message>
    <message>
        <source>part of its family</source>
        <translation>계열 이름의 일부</translation>
    </message>
    <message>
        <source>what it can do</source>
        <translation>할 수 있는 일</translation>
    </message>
    <message>
        <source>what goes in or out</source>
        <translation>입력·출력 형식</translation>
    </message>
    <message>
        <source>where in its life it is</source>
        <translation>수명 주기 단계</translation>
    </message>
    <message>
        <source>USD for a million tokens in</source>
        <translation>입력 100만 토큰당 USD</translation>
    </message>
    <message>
        <source>USD for a million tokens out</source>
        <translation>출력 100만 토큰당 USD</translation>
    </message>
    <message>
        <source>USD for a million cached tokens</source>
        <translation>캐시 100만 토큰당 USD</translation>
    </message>
    <message>
        <source>three parts in, one part out</source>
        <translation>입력 3, 출력 1의 혼합</translation>
    </message>
    <message>
        <source>context window in tokens</source>
        <translation>컨텍스트 창(토큰)</translation>
    </message>
    <message>
        <source>most tokens out</source>
        <translation>최대 출력 토큰</translation>
    </message>
    <message>
        <source>day of release</source>
        <translation>출시일</translation>
    </message>
    <message>
        <source>day it is on the way out</source>
        <translation>종료 예정일</translation>
    </message>
    <message>
        <source>how its provider is now</source>
        <translation>제공자의 현재 상태</translation>
    </message>
    <message>
        <source>time to the first byte</source>
        <translation>첫 바이트까지 걸린 시간</translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation>첫 토큰까지 걸린 시간</translation>
    </message>
    <message>
        <source>percent of the time up</source>
        <translation>정상이던 시간의 비율(%)</translation>
    </message>
    <message>
        <source>open weights</source>
        <translation>오픈 가중치</translation>
    </message>
    <message>
        <source>its licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>where it is served</source>
        <translation>제공 지역</translation>
    </message>
    <message>
        <source>when something last changed</source>
        <translation>마지막으로 바뀐 때</translation>
    </message>
    <message>
        <source>who says so</source>
        <translation>정보의 출처</translation>
    </message>
    <message>
        <source>score in a suite</source>
        <translation>벤치마크 점수</translation>
    </message>
    <message>
        <source>there is no operator &quot;%1&quot;</source>
        <translation>연산자 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>use &lt;= &lt; &gt;= &gt; or =</source>
        <translation>&lt;= &lt; &gt;= &gt; = 를 쓰세요</translation>
    </message>
    <message>
        <source>a leading - negates a term</source>
        <translation>앞에 -를 붙이면 조건이 반대가 됩니다</translation>
    </message>
    <message>
        <source>%1: takes words, not the comparison &quot;%2&quot;</source>
        <translation>%1:에는 비교 &quot;%2&quot;이(가) 아니라 단어를 씁니다</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>예: %1</translation>
    </message>
    <message>
        <source>%1: does not know &quot;%2&quot;</source>
        <translation>%1:에 &quot;%2&quot;(이)라는 값은 없습니다</translation>
    </message>
    <message>
        <source>it knows %1</source>
        <translation>쓸 수 있는 값: %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>혹시 %1인가요?</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>여기에 값이 빠졌습니다</translation>
    </message>
    <message>
        <source>write a word</source>
        <translation>단어를 쓰세요</translation>
    </message>
    <message>
        <source>a comparison needs a field and a colon before it</source>
        <translation>비교 앞에는 필드와 콜론이 있어야 합니다</translation>
    </message>
    <message>
        <source>such as input:&lt;=1; to look for the characters themselves put them in quotes</source>
        <translation>예: input:&lt;=1. 그 글자 자체를 찾으려면 따옴표로 묶으세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time</source>
        <translation>&quot;%1&quot;은(는) 날짜나 기간이 아닙니다</translation>
    </message>
    <message>
        <source>write a date (2025-06-01), a month (2025-06) or an age (30d)</source>
        <translation>날짜(2025-06-01), 달(2025-06), 기간(30d) 가운데 하나를 쓰세요</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>필드 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>있는 것: %1</translation>
    </message>
    <message>
        <source>benchmark. needs the name of a suite</source>
        <translation>benchmark. 뒤에는 벤치마크 이름이 있어야 합니다</translation>
    </message>
    <message>
        <source>the quote that begins here does not end</source>
        <translation>여기서 시작한 따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>put &quot; at the end of the text</source>
        <translation>글 끝에 &quot;를 붙이세요</translation>
    </message>
    <message>
        <source>there is nothing after the - to negate</source>
        <translation>- 뒤에 반대로 할 조건이 없습니다</translation>
    </message>
    <message>
        <source>such as -provider:openai</source>
        <translation>예: -provider:openai</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number that %2: takes</source>
        <translation>&quot;%1&quot;은(는) %2:에 쓸 수 있는 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>followed by you</source>
        <translation>지켜보는 모델</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>예고됨</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현행</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>종료됨</translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>오디오</translation>
    </message>
    <message>
        <source>video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>ModelNames</name>
    <message>
        <source>… %1 more</source>
        <translation>… 외 %1개</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be several models</source>
        <translation>&quot;%1&quot;에 맞는 모델이 여럿입니다</translation>
    </message>
    <message>
        <source>say which: %1</source>
        <translation>하나를 고르세요: %1</translation>
    </message>
    <message>
        <source>no model &quot;%1&quot; is known</source>
        <translation>&quot;%1&quot; 모델은 알려져 있지 않습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo models&quot; for those that are, or &quot;aigo sync&quot; for newer ones</source>
        <translation>&quot;aigo models&quot;로 아는 모델을 보거나 &quot;aigo sync&quot;로 새로 받으세요</translation>
    </message>
</context>
<context>
    <name>OverallVerdict</name>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list of names</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 외 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>There is trouble with your accounts at %1</source>
        <translation>계정에 문제가 있습니다: %1</translation>
    </message>
    <message>
        <source>%1 does not let your key do this</source>
        <translation>%1: 이 키로는 허용되지 않습니다</translation>
    </message>
    <message>
        <source>No credit is left at %1</source>
        <translation>%1 크레딧이 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>Your quota at %1 is used up</source>
        <translation>%1 할당량을 모두 썼습니다</translation>
    </message>
    <message>
        <source>%1 rejects your key</source>
        <translation>%1: 키가 거부되었습니다</translation>
    </message>
    <message numerus="yes">
        <source>All %n provider(s) answer</source>
        <translation>
            <numerusform>제공자 %n곳이 모두 응답합니다</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not them.</source>
        <translation>제공자 쪽 문제는 아닙니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) answer</source>
        <translation>
            <numerusform>제공자 %n곳이 응답합니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n other(s) nothing is known.</source>
        <translation>
            <numerusform>나머지 %n곳은 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is them, not you.</source>
        <translation>내 쪽이 아니라 제공자 쪽 문제입니다.</translation>
    </message>
    <message>
        <source>No provider is watched yet</source>
        <translation>아직 지켜보는 제공자가 없습니다</translation>
    </message>
    <message>
        <source>The last checks are too old to tell</source>
        <translation>마지막 점검이 오래되어 알 수 없습니다</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>아직 점검하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 is in announced maintenance</source>
        <translation>%1 예고된 점검 중입니다</translation>
    </message>
    <message>
        <source>%1 are in announced maintenance</source>
        <translation>%1 예고된 점검 중입니다</translation>
    </message>
    <message>
        <source>All others answer.</source>
        <translation>나머지는 모두 응답합니다.</translation>
    </message>
    <message>
        <source>%1 did not answer just now</source>
        <translation>%1: 방금 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>It is being looked at again.</source>
        <translation>다시 확인하고 있습니다.</translation>
    </message>
    <message>
        <source>%1 does not know what is asked for</source>
        <translation>%1: 요청한 주소를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>%1 do not know what is asked for</source>
        <translation>%1: 요청한 주소를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>It is your settings: look at the base URL.</source>
        <translation>내 설정 문제입니다. 기본 URL을 확인하세요.</translation>
    </message>
    <message>
        <source>It is your account, not them.</source>
        <translation>제공자가 아니라 내 계정 문제입니다.</translation>
    </message>
    <message>
        <source>%1 is slow</source>
        <translation>%1 응답이 느립니다</translation>
    </message>
    <message>
        <source>%1 are slow</source>
        <translation>%1 응답이 느립니다</translation>
    </message>
    <message>
        <source>%1 has trouble</source>
        <translation>%1 쪽에 이상이 있습니다</translation>
    </message>
    <message>
        <source>%1 have trouble</source>
        <translation>%1 쪽에 이상이 있습니다</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1: 연결되지 않습니다</translation>
    </message>
    <message>
        <source>Nothing else tells yet whether it is them or your connection.</source>
        <translation>제공자 문제인지 내 연결 문제인지 아직 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 장애입니다</translation>
    </message>
    <message>
        <source>%1 are down</source>
        <translation>%1 장애입니다</translation>
    </message>
    <message>
        <source>This network asks you to sign in first</source>
        <translation>이 네트워크는 먼저 로그인해야 합니다</translation>
    </message>
    <message>
        <source>It is you, not them.</source>
        <translation>제공자가 아니라 내 쪽 문제입니다.</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>오프라인입니다</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>지켜보지 않음</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Theme as the desktop has it</source>
        <translation>데스크톱과 같은 테마</translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation>다시 지켜보기</translation>
    </message>
    <message>
        <source>Pause all watching</source>
        <translation>모든 감시 일시 중지</translation>
    </message>
    <message>
        <source>Alerts may disturb again</source>
        <translation>방해 금지 끄기</translation>
    </message>
    <message>
        <source>Do not disturb for 1 h</source>
        <translation>1시간 방해 금지</translation>
    </message>
    <message>
        <source>Check every provider now</source>
        <translation>모든 제공자 지금 점검</translation>
    </message>
    <message>
        <source>Ask every source now</source>
        <translation>모든 출처 지금 새로 고침</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Cheap with vision</source>
        <translation>저렴한 비전</translation>
    </message>
    <message>
        <source>Long context</source>
        <translation>긴 컨텍스트</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>Cheap with tools</source>
        <translation>저렴한 도구</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>곧 종료</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>공개 가중치</translation>
    </message>
    <message>
        <source>New this month</source>
        <translation>이번 달 신규</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>지켜보는 모델</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>캐시 읽기</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>캐시 쓰기</translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation>캐시 쓰기, 1시간</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>추론 토큰</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>오디오 입력</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>오디오 출력</translation>
    </message>
    <message>
        <source>Audio cache read</source>
        <translation>오디오 캐시 읽기</translation>
    </message>
    <message>
        <source>Audio cache write</source>
        <translation>오디오 캐시 쓰기</translation>
    </message>
    <message>
        <source>Image input tokens</source>
        <translation>이미지 입력 토큰</translation>
    </message>
    <message>
        <source>Image output tokens</source>
        <translation>이미지 출력 토큰</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>요청당</translation>
    </message>
    <message>
        <source>A query</source>
        <translation>질의당</translation>
    </message>
    <message>
        <source>A search, low</source>
        <translation>검색당, 낮음</translation>
    </message>
    <message>
        <source>A search, medium</source>
        <translation>검색당, 보통</translation>
    </message>
    <message>
        <source>A search, high</source>
        <translation>검색당, 높음</translation>
    </message>
    <message>
        <source>An image in</source>
        <translation>이미지 입력 1장</translation>
    </message>
    <message>
        <source>An image out</source>
        <translation>이미지 출력 1장</translation>
    </message>
    <message>
        <source>A pixel in</source>
        <translation>입력 1픽셀</translation>
    </message>
    <message>
        <source>A pixel out</source>
        <translation>출력 1픽셀</translation>
    </message>
    <message>
        <source>A character in</source>
        <translation>입력 1자</translation>
    </message>
    <message>
        <source>A character out</source>
        <translation>출력 1자</translation>
    </message>
    <message>
        <source>A second in</source>
        <translation>입력 1초</translation>
    </message>
    <message>
        <source>A second out</source>
        <translation>출력 1초</translation>
    </message>
    <message>
        <source>A second of audio in</source>
        <translation>오디오 입력 1초</translation>
    </message>
    <message>
        <source>A second of video in</source>
        <translation>동영상 입력 1초</translation>
    </message>
    <message>
        <source>A second of video out</source>
        <translation>동영상 출력 1초</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>페이지당</translation>
    </message>
    <message>
        <source>An annotated page</source>
        <translation>주석 페이지당</translation>
    </message>
    <message>
        <source>A credit</source>
        <translation>크레딧당</translation>
    </message>
    <message>
        <source>A session</source>
        <translation>세션당</translation>
    </message>
    <message>
        <source>Image cache read</source>
        <translation>이미지 캐시 읽기</translation>
    </message>
    <message>
        <source>Computer use input</source>
        <translation>컴퓨터 사용 입력</translation>
    </message>
    <message>
        <source>Computer use output</source>
        <translation>컴퓨터 사용 출력</translation>
    </message>
    <message>
        <source>A second of video in, intervals above 8 s</source>
        <translation>동영상 입력 1초, 8초 초과 간격</translation>
    </message>
    <message>
        <source>A second of video in, intervals above 15 s</source>
        <translation>동영상 입력 1초, 15초 초과 간격</translation>
    </message>
    <message>
        <source>A second out at 480p</source>
        <translation>출력 1초, 480p</translation>
    </message>
    <message>
        <source>A second out at 720p</source>
        <translation>출력 1초, 720p</translation>
    </message>
    <message>
        <source>A second out at 1080p</source>
        <translation>출력 1초, 1080p</translation>
    </message>
    <message>
        <source>A second out at 2160p</source>
        <translation>출력 1초, 2160p</translation>
    </message>
    <message>
        <source>A file search</source>
        <translation>파일 검색 1회</translation>
    </message>
    <message>
        <source>File search storage, a gigabyte a day</source>
        <translation>파일 검색 저장 1GB·1일</translation>
    </message>
    <message>
        <source>Vector storage, a gigabyte a day</source>
        <translation>벡터 저장 1GB·1일</translation>
    </message>
    <message>
        <source>%1, more than %2 results</source>
        <translation>%1, 결과 %2개 초과</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>배치: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>우선 처리: %1</translation>
    </message>
    <message>
        <source>Flex: %1</source>
        <translation>유연 처리: %1</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1, %2 초과</translation>
    </message>
    <message>
        <source>A web search</source>
        <translation>웹 검색 1회</translation>
    </message>
    <message>
        <source>Fast: %1</source>
        <translation>고속: %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Group</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>When</source>
        <translation>때</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>From</source>
        <translation>적용일</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>출처마다 다름</translation>
    </message>
    <message>
        <source>Same abilities as %1 for less</source>
        <translation>%1과(와) 같은 기능을 더 싸게</translation>
    </message>
    <message>
        <source>A month, USD</source>
        <translation>한 달, USD</translation>
    </message>
    <message>
        <source>A request, USD</source>
        <translation>요청당, USD</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>절약</translation>
    </message>
    <message>
        <source>Same model</source>
        <translation>같은 모델</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>What %1 costs is not known, so nothing can be said to cost less.</source>
        <translation>%1의 비용을 알 수 없어 더 싼 모델을 말할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2 USD a month. %3 fit and cost less, %4 cost as much or more, of %5 the price is not known.</source>
        <translation>%1: 한 달 %2 USD. 조건에 맞고 더 싼 것 %3개, 같거나 더 비싼 것 %4개, 가격을 모르는 것 %5개.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>To</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Dated by the source</source>
        <translation>출처가 정한 날짜</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>독립 측정</translation>
    </message>
    <message>
        <source>vendor&apos;s own</source>
        <translation>제공사 발표</translation>
    </message>
    <message>
        <source>%1 of %2 rows are of known models. %3, as of %4</source>
        <translation>%2개 행 중 %1개가 아는 모델입니다. %3, %4 기준</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Run as</source>
        <translation>실행 방식</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % 구간 하한</translation>
    </message>
    <message>
        <source>to</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>Cost of the run, USD</source>
        <translation>실행 비용, USD</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정일</translation>
    </message>
    <message>
        <source>By</source>
        <translation>측정 주체</translation>
    </message>
    <message>
        <source>Comparable</source>
        <translation>비교 가능</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>벤치마크</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수 수</translation>
    </message>
    <message>
        <source>Of known models</source>
        <translation>아는 모델</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>최신</translation>
    </message>
    <message>
        <source>Id in it</source>
        <translation>이름 속 id</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>, %1 to %2</source>
        <translation>, %1~%2</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n checks in a row</source>
        <translation>
            <numerusform>연속 %n회</numerusform>
        </translation>
    </message>
    <message>
        <source>their page reports “%1”</source>
        <translation>제공자 상태 페이지에는 “%1”(으)로 올라와 있습니다</translation>
    </message>
    <message>
        <source>their page says %1</source>
        <translation>제공자 상태 페이지에는 %1(으)로 나옵니다</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>%1: last checked too long ago to tell</source>
        <translation>%1: 마지막 확인이 너무 오래되어 알 수 없습니다</translation>
    </message>
    <message>
        <source>%1: not checked yet</source>
        <translation>%1: 아직 확인하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 answers as it should</source>
        <translation>%1: 정상적으로 응답합니다</translation>
    </message>
    <message>
        <source>It is them: %1 answers more slowly than usual</source>
        <translation>제공자 쪽 문제입니다: %1 응답이 평소보다 느립니다</translation>
    </message>
    <message>
        <source>It is them: %1 has been failing for %2 (%3); their page says nothing of it</source>
        <translation>제공자 쪽 문제입니다: %1 실패가 %2째 이어집니다(%3). 상태 페이지에는 아직 언급이 없습니다</translation>
    </message>
    <message>
        <source>It is them: %1 has been failing for %2 (%3)</source>
        <translation>제공자 쪽 문제입니다: %1 실패가 %2째 이어집니다(%3)</translation>
    </message>
    <message>
        <source>It is them: %1 has been failing for %2 (%3), and %4</source>
        <translation>제공자 쪽 문제입니다: %1 실패가 %2째 이어지고(%3), %4</translation>
    </message>
    <message>
        <source>It is them: %1 answers our checks, but %2</source>
        <translation>제공자 쪽 문제입니다: %1 확인에는 응답하지만 %2</translation>
    </message>
    <message>
        <source>It is them: %1, not checked from here, but %2</source>
        <translation>제공자 쪽 문제입니다: %1 상태는 여기서 확인하지 않았지만 %2</translation>
    </message>
    <message>
        <source>It is them: %1 is in announced maintenance</source>
        <translation>제공자 쪽 일입니다: %1 예고된 점검 중입니다</translation>
    </message>
    <message>
        <source>It is them: %1 sees endpoints of %2 fail</source>
        <translation>제공자 쪽 문제입니다: %1에서 %2 엔드포인트 실패가 관측됩니다</translation>
    </message>
    <message>
        <source>It is you: this machine has no connection; nothing is known of %1</source>
        <translation>내 쪽 문제입니다: 이 컴퓨터가 인터넷에 연결되어 있지 않아 %1 상태를 알 수 없습니다</translation>
    </message>
    <message>
        <source>It is you: this network asks you to sign in first; nothing is known of %1</source>
        <translation>내 쪽 문제입니다: 이 네트워크에 먼저 로그인해야 하므로 %1 상태를 알 수 없습니다</translation>
    </message>
    <message>
        <source>It is you: %1 does not know what we ask for (%2); look at its base URL</source>
        <translation>내 쪽 문제입니다: %1에 보낸 요청이 맞지 않습니다(%2). 기본 URL을 확인하세요</translation>
    </message>
    <message>
        <source>It is your account: %1 rejects the key%2</source>
        <translation>내 계정 문제입니다: %1에서 키%2 인증을 거부합니다</translation>
    </message>
    <message>
        <source>It is your account: %1 does not let the key%2 do this</source>
        <translation>내 계정 문제입니다: %1에서 키%2에 이 권한을 주지 않습니다</translation>
    </message>
    <message>
        <source>It is your account: no credit is left at %1</source>
        <translation>내 계정 문제입니다: %1 크레딧이 없습니다</translation>
    </message>
    <message>
        <source>It is your account: the quota at %1 is used up</source>
        <translation>내 계정 문제입니다: %1 할당량을 모두 썼습니다</translation>
    </message>
    <message>
        <source>Unclear: %1 failed (%2) and is being looked at again</source>
        <translation>불분명: %1 확인이 실패하여(%2) 다시 확인하고 있습니다</translation>
    </message>
    <message>
        <source>Unclear: %1 cannot be reached (%2), and nothing else tells whether it is your connection</source>
        <translation>불분명: %1에 연결할 수 없으며(%2), 내 연결 문제인지 가릴 다른 근거가 없습니다</translation>
    </message>
    <message>
        <source>Unclear: %1 says all is well, but was not checked from here</source>
        <translation>불분명: %1 상태 페이지는 정상이지만 여기서 확인하지는 않았습니다</translation>
    </message>
    <message>
        <source>Our check: %1, %2</source>
        <translation>내 확인: %1, %2</translation>
    </message>
    <message>
        <source>Our check: %1 after %2</source>
        <translation>내 확인: %1, %2 만에</translation>
    </message>
    <message>
        <source>Our check: %1</source>
        <translation>내 확인: %1</translation>
    </message>
    <message>
        <source>Their page: %1</source>
        <translation>상태 페이지: %1</translation>
    </message>
    <message>
        <source>Their page: “%1” since %2</source>
        <translation>상태 페이지: “%1”, %2부터</translation>
    </message>
    <message numerus="yes">
        <source>%1: trouble at %2 of %n endpoints</source>
        <translation>
            <numerusform>%1: 엔드포인트 %n개 중 %2개에 문제</numerusform>
        </translation>
    </message>
    <message>
        <source>Others: %1 answer, %2 do not</source>
        <translation>다른 제공자: %1곳 응답, %2곳 무응답</translation>
    </message>
    <message>
        <source>Your connection works</source>
        <translation>내 연결은 정상입니다</translation>
    </message>
    <message>
        <source>Your connection is not there</source>
        <translation>인터넷에 연결되어 있지 않습니다</translation>
    </message>
    <message>
        <source>This network asks you to sign in</source>
        <translation>이 네트워크는 로그인이 필요합니다</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>answered slowly</source>
        <translation>느리게 응답함</translation>
    </message>
    <message>
        <source>the key was rejected</source>
        <translation>키가 거부됨</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>키에 권한이 없음</translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation>크레딧 없음</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>할당량 소진</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>요청 한도 초과</translation>
    </message>
    <message>
        <source>no such address</source>
        <translation>없는 주소</translation>
    </message>
    <message>
        <source>the request was refused</source>
        <translation>요청이 거절됨</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>서버 오류</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>과부하</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>시간 안에 응답 없음</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>이름을 찾을 수 없음</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>인증서를 받아들일 수 없음</translation>
    </message>
    <message>
        <source>an answer that is not the API&apos;s</source>
        <translation>API의 응답이 아님</translation>
    </message>
    <message>
        <source>this machine is offline</source>
        <translation>이 컴퓨터가 오프라인</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>operational</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>성능 저하</translation>
    </message>
    <message>
        <source>down</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>in maintenance</source>
        <translation>점검 중</translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message>
        <source>Chat</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>RAG</source>
        <translation>RAG</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>추출</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot; in a workload</source>
        <translation>작업량에 &quot;%1&quot;(이)라는 항목은 없습니다</translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation>쓸 수 있는 항목: %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>혹시 %1인가요?</translation>
    </message>
    <message>
        <source>%1=%2 is not understood</source>
        <translation>%1=%2을(를) 알아볼 수 없습니다</translation>
    </message>
    <message>
        <source>such as in=3000,out=500,cached=50%,per_day=10000,batch=no</source>
        <translation>예: in=3000,out=500,cached=50%,per_day=10000,batch=no</translation>
    </message>
    <message>
        <source>there is no workload &quot;%1&quot;</source>
        <translation>작업량 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>write one of %1, or in=3000,out=500,cached=50%</source>
        <translation>%1 가운데 하나나 in=3000,out=500,cached=50%처럼 쓰세요</translation>
    </message>
    <message>
        <source>a number is negative or above a thousand million</source>
        <translation>숫자가 음수이거나 10억을 넘습니다</translation>
    </message>
    <message>
        <source>more tokens are cached than come in</source>
        <translation>캐시된 토큰이 입력 토큰보다 많습니다</translation>
    </message>
    <message>
        <source>cached is a part of in, at most 100%</source>
        <translation>cached는 in의 일부이므로 최대 100%입니다</translation>
    </message>
</context>
<context>
    <name>aigo::AlertChannels</name>
    <message>
        <source>%1 leads elsewhere (HTTP %2), which is not followed: set the new address</source>
        <translation>%1이(가) 다른 곳으로 넘깁니다(HTTP %2). 따라가지 않으니 새 주소를 설정하세요</translation>
    </message>
    <message>
        <source>this is no web address</source>
        <translation>웹 주소가 아닙니다</translation>
    </message>
    <message>
        <source>that is no secret: one line of letters, digits and signs without blanks</source>
        <translation>비밀 값이 아닙니다. 공백 없이 글자, 숫자, 기호로 된 한 줄이어야 합니다</translation>
    </message>
    <message>
        <source>this program shows no notifications</source>
        <translation>이 프로그램은 알림을 표시하지 않습니다</translation>
    </message>
    <message>
        <source>%1 has no address: set it on the Alerts page</source>
        <translation>%1에 주소가 없습니다. 알림 페이지에서 설정하세요</translation>
    </message>
    <message>
        <source>%1 has no address: the variable %2 is not set</source>
        <translation>%1에 주소가 없습니다. 환경 변수 %2이(가) 설정되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>aigo::AlertCourier</name>
    <message>
        <source>there is no channel %1</source>
        <translation>%1 채널이 없습니다</translation>
    </message>
    <message>
        <source>the channel %1 is switched off</source>
        <translation>%1 채널이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>the alert &quot;%1&quot; did not reach %2 and is given up: %3</source>
        <translation>알림 “%1”을(를) %2에 전달하지 못해 포기했습니다: %3</translation>
    </message>
</context>
<context>
    <name>aigo::AlertDrawer</name>
    <message>
        <source>What you changed is not saved. Once more gives it up.</source>
        <translation>바꾼 내용이 저장되지 않았습니다. 한 번 더 누르면 버립니다.</translation>
    </message>
    <message>
        <source>There is no rule “%1” any more</source>
        <translation>규칙 “%1”이(가) 더는 없습니다</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>Ships with AI-GO</source>
        <translation>AI-GO에 기본 포함</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>“%1” 저장됨</translation>
    </message>
    <message>
        <source>“%1” is as it ships</source>
        <translation>“%1”을(를) 기본값으로 되돌렸습니다</translation>
    </message>
    <message>
        <source>“%1” is deleted</source>
        <translation>“%1” 삭제됨</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>새 채널</translation>
    </message>
    <message>
        <source>“%1” is saved; send a test to see that it works</source>
        <translation>“%1” 저장됨. 시험 전송으로 확인해 보세요</translation>
    </message>
    <message>
        <source>New maintenance window</source>
        <translation>새 점검 시간</translation>
    </message>
</context>
<context>
    <name>aigo::AlertRow</name>
    <message>
        <source>Open the rule</source>
        <translation>규칙 열기</translation>
    </message>
    <message>
        <source>Open the rule %1</source>
        <translation>규칙 %1 열기</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Somebody knows: no reminders (A)</source>
        <translation>누군가 알고 있음: 다시 알리지 않습니다 (A)</translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>미루기…</translation>
    </message>
    <message>
        <source>Silent until a time (S)</source>
        <translation>정한 시각까지 조용히 (S)</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>%1 미루기</translation>
    </message>
    <message>
        <source>Mute rule…</source>
        <translation>규칙 음소거…</translation>
    </message>
    <message>
        <source>Nothing of this rule is told until a time (M)</source>
        <translation>정한 시각까지 이 규칙은 아무것도 알리지 않습니다 (M)</translation>
    </message>
    <message>
        <source>Mute the rule %1</source>
        <translation>규칙 %1 음소거</translation>
    </message>
    <message>
        <source>Details and deliveries (Enter)</source>
        <translation>자세히와 전달 기록 (Enter)</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1 자세히</translation>
    </message>
    <message>
        <source>Snoozed %1</source>
        <translation>%1 미룸</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>%1 확인함</translation>
    </message>
    <message>
        <source>It comes and goes too often to tell each time</source>
        <translation>너무 자주 나타났다 사라져서 매번 알리지 않습니다</translation>
    </message>
    <message>
        <source>Snooze this alert for</source>
        <translation>이 경보를 미룰 시간</translation>
    </message>
    <message>
        <source>Mute “%1” for</source>
        <translation>“%1” 음소거 시간</translation>
    </message>
</context>
<context>
    <name>aigo::AlertText</name>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>심각</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>state of an alert rule</comment>
        <translation>정상</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>an alert that is true, but not for long enough</comment>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Fires</source>
        <translation>발생 중</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>an alert that is resolved</comment>
        <translation>끝남</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>미룸</translation>
    </message>
    <message>
        <source>Comes and goes</source>
        <translation>오락가락</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>Cannot be evaluated</source>
        <translation>평가 불가</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>데스크톱 알림</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>웹훅</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <comment>14:09, 26 min</comment>
        <translation>%1부터 · %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time</comment>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <comment>3 min ago</comment>
        <translation>%1 전달됨</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message numerus="yes">
        <source>given up %1 after %n attempt(s): %2</source>
        <translation>
            <numerusform>%1 포기, %n번 시도: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed %1, %n attempt(s), tried again: %2</source>
        <translation>
            <numerusform>%1 실패, %n번 시도, 다시 시도함: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n건 전달됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n건 실패</numerusform>
        </translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>월</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>화</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>목</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>금</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>토</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>일</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>Mon–Fri</source>
        <translation>월~금</translation>
    </message>
    <message>
        <source>on no day</source>
        <translation>요일 없음</translation>
    </message>
    <message>
        <source>this computer&apos;s time (%1)</source>
        <translation>이 컴퓨터의 시간 (%1)</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <comment>every day, 22:00 to 07:00, Asia/Seoul</comment>
        <translation>%1 %2~%3, %4</translation>
    </message>
    <message>
        <source>Once, %1 to %2</source>
        <translation>한 번, %1~%2</translation>
    </message>
    <message>
        <source>Weekly, %1 at %2 for %3, %4</source>
        <comment>Mon, Sat at 02:00 for 2 h, Asia/Seoul</comment>
        <translation>매주 %1 %2부터 %3 동안, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n건 보류 중</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::AlertWatch</name>
    <message numerus="yes">
        <source>%n price changes</source>
        <translation>
            <numerusform>가격 변동 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new models</source>
        <translation>
            <numerusform>새 모델 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are no longer listed</source>
        <translation>
            <numerusform>모델 %n개가 목록에서 빠짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models will be switched off</source>
        <translation>
            <numerusform>모델 %n개가 종료될 예정</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of models</source>
        <translation>
            <numerusform>모델 변동 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>%1 is switched off today</source>
        <translation>%1: 오늘 종료</translation>
    </message>
    <message numerus="yes">
        <source>%1 will be switched off in %n days (%2)</source>
        <translation>
            <numerusform>%1: %n일 뒤 종료(%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 price $%3 → $%4 (%5%)</source>
        <translation>%1: %2 가격 $%3 → $%4 (%5%)</translation>
    </message>
    <message>
        <source>%1: %2 price %3 → %4</source>
        <translation>%1: %2 가격 %3 → %4</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1: 새로 나옴</translation>
    </message>
    <message>
        <source>%1 is listed again</source>
        <translation>%1: 다시 목록에 오름</translation>
    </message>
    <message>
        <source>%1 is no longer listed</source>
        <translation>%1: 목록에서 빠짐</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1: 종료됨</translation>
    </message>
    <message>
        <source>%1 will be switched off: %2</source>
        <translation>%1: %2 종료 예정</translation>
    </message>
    <message>
        <source>%1: context window %2 → %3</source>
        <translation>%1: 컨텍스트 창 %2 → %3</translation>
    </message>
    <message>
        <source>%1: longest output %2 → %3</source>
        <translation>%1: 최대 출력 %2 → %3</translation>
    </message>
    <message>
        <source>%1: alias %2 → %3</source>
        <translation>%1: 별칭 %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <translation>%1: %2 %3 → %4</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>해제: %1</translation>
    </message>
    <message numerus="yes">
        <source>Over: %1, and %n more</source>
        <translation>
            <numerusform>해제: %1 외 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>It lasted %1.</source>
        <translation>지속 시간: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 외 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Still: %1</source>
        <translation>계속됨: %1</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>%1째 계속되고 있습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::AlertsPage</name>
    <message>
        <source>It is back.</source>
        <translation>되돌렸습니다.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>경보</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) fire</source>
        <translation>
            <numerusform>경보 %n건 발생 중</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing fires</source>
        <translation>발생 중인 경보 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n known or held back</source>
        <translation>
            <numerusform>확인했거나 보류 중 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>do not disturb %1</source>
        <comment>until 15:00</comment>
        <translation>%1 방해 금지</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Quiet time</source>
        <translation>조용한 시간</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Quiet %1</source>
        <comment>until 15:00</comment>
        <translation>%1 조용히</translation>
    </message>
    <message>
        <source>Do not disturb for 1 h</source>
        <translation>1시간 방해 금지</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>Nothing is told for an hour</source>
        <translation>한 시간 동안 아무것도 알리지 않습니다</translation>
    </message>
    <message>
        <source>That alert is not in the history any more</source>
        <translation>그 경보는 기록에 더는 없습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>aigo::AlternativesCard</name>
    <message>
        <source>the same model</source>
        <translation>같은 모델</translation>
    </message>
    <message>
        <source>What this model costs is not known, so nothing can be said to cost less.</source>
        <translation>이 모델의 비용을 알 수 없어 더 싼 모델을 말할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing with the same abilities is known to cost less.</source>
        <translation>같은 기능에 더 싼 것으로 알려진 모델이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) cost less.</source>
        <translation>
            <numerusform>%n개 모델이 더 쌉니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fit, but their price is not known.</source>
        <translation>
            <numerusform>%n개가 더 맞지만 가격을 모릅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Same abilities for less</source>
        <translation>같은 기능을 더 싸게</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>한 달 비용 기준</translation>
    </message>
    <message>
        <source>Only these: provider:openai -released:&lt;2025</source>
        <translation>이것만: provider:openai -released:&lt;2025</translation>
    </message>
    <message>
        <source>Filter of the models that cost less</source>
        <translation>더 싼 모델의 필터</translation>
    </message>
</context>
<context>
    <name>aigo::AlternativesSection</name>
    <message>
        <source>Same abilities for less</source>
        <translation>같은 기능을 더 싸게</translation>
    </message>
    <message>
        <source>the same model</source>
        <translation>같은 모델</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) cost less a month with the workload %1.</source>
        <translation>
            <numerusform>작업량 %1 기준으로 모델 %n개가 한 달에 더 쌉니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::AnnouncedSection</name>
    <message>
        <source>Announced prices</source>
        <translation>예고된 가격</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>from 2026-09-01</comment>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>Batch from 2026-09-01</comment>
        <translation>%1, %2부터</translation>
    </message>
    <message>
        <source>says %1</source>
        <comment>says llm-prices · 3 h</comment>
        <translation>출처: %1</translation>
    </message>
</context>
<context>
    <name>aigo::BenchmarksPage</name>
    <message>
        <source>Benchmarks</source>
        <translation>벤치마크</translation>
    </message>
    <message numerus="yes">
        <source>%n board(s)</source>
        <translation>
            <numerusform>보드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Boards; several chosen ones stand side by side</source>
        <translation>보드. 여럿을 고르면 나란히 보입니다</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>모델 찾기</translation>
    </message>
    <message>
        <source>Find a model on the board</source>
        <translation>보드에서 모델 찾기</translation>
    </message>
    <message>
        <source>Known models only</source>
        <translation>아는 모델만</translation>
    </message>
    <message>
        <source>Unmatched names</source>
        <translation>이어지지 않은 이름</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Scores by the day they were measured</source>
        <translation>측정일별 점수</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>리더보드</translation>
    </message>
    <message>
        <source>Boards side by side</source>
        <translation>나란히 놓은 보드</translation>
    </message>
    <message>
        <source>No leaderboards yet</source>
        <translation>아직 리더보드가 없습니다</translation>
    </message>
    <message>
        <source>Aider, LMArena, Epoch AI, models.dev and the Open LLM Leaderboard are asked once a day. Nothing of them ships with the program.</source>
        <translation>Aider, LMArena, Epoch AI, models.dev, Open LLM Leaderboard를 하루에 한 번 확인합니다. 프로그램에 함께 들어 있는 점수는 없습니다.</translation>
    </message>
    <message>
        <source>Ask them now</source>
        <translation>지금 가져오기</translation>
    </message>
    <message>
        <source>%1: %2 scores, %3 of known models</source>
        <translation>%1: 점수 %2개, 그중 %3가 아는 모델</translation>
    </message>
    <message numerus="yes">
        <source>%n boards side by side</source>
        <translation>
            <numerusform>보드 %n개 나란히</numerusform>
        </translation>
    </message>
    <message>
        <source>Best comparable score of each known model. Over all: the mean of its percentile ranks on the boards that have it.</source>
        <translation>아는 모델마다 비교할 수 있는 가장 좋은 점수입니다. 종합은 점수가 있는 보드에서의 백분위 순위 평균입니다.</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>높을수록 좋음</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>낮을수록 좋음</translation>
    </message>
    <message>
        <source>newest of %1</source>
        <translation>최근 측정 %1</translation>
    </message>
    <message>
        <source>%1 ranked of %2</source>
        <translation>%2개 중 %1개 순위</translation>
    </message>
    <message>
        <source>%1 of known models</source>
        <translation>아는 모델 %1</translation>
    </message>
    <message>
        <source>Every name of this board is of a known model.</source>
        <translation>이 보드의 이름은 모두 아는 모델입니다.</translation>
    </message>
    <message>
        <source>Of no known model: %1</source>
        <translation>아는 모델과 이어지지 않은 이름: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;aigo benchmarks --match SOURCE/NAME=MODEL&quot; says which model one means.</source>
        <translation>&quot;aigo benchmarks --match 출처/이름=모델&quot;로 어느 모델인지 정할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::BoardTable</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>독립 측정</translation>
    </message>
    <message>
        <source>by the vendor</source>
        <translation>제공자 발표</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Measured in another way than those above: not to be compared with them</source>
        <translation>위와 다른 방식으로 잰 점수라 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>As the board names it</source>
        <translation>보드의 이름</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Score, %1</source>
        <translation>점수, %1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정일</translation>
    </message>
    <message>
        <source>How</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Cost of the run</source>
        <translation>실행 비용</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>측정 주체</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>aigo::BoardsBeside</name>
    <message>
        <source>%1  (%2 of %3)</source>
        <translation>%1  (%3개 중 %2개)</translation>
    </message>
    <message>
        <source>Mean of its percentile ranks on the boards that have it; what is missing is not made up</source>
        <translation>점수가 있는 보드에서의 백분위 순위 평균이며, 없는 값은 지어내지 않습니다</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Over all, 0 to 100</source>
        <translation>종합, 0–100</translation>
    </message>
</context>
<context>
    <name>aigo::CardFacts</name>
    <message>
        <source>Own check: none yet</source>
        <translation>자체 점검: 아직 없음</translation>
    </message>
    <message>
        <source>Own check: %1</source>
        <translation>자체 점검: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: trouble at %2 of %n endpoint(s)</source>
        <translation>
            <numerusform>%1: 엔드포인트 %n개 중 %2개 이상</numerusform>
        </translation>
    </message>
    <message>
        <source>Their page: %1, read %2</source>
        <translation>상태 페이지: %1, %2 확인</translation>
    </message>
    <message>
        <source>Availability, 24 h: %1</source>
        <translation>가용성, 24시간: %1</translation>
    </message>
    <message>
        <source>No status page</source>
        <translation>상태 페이지 없음</translation>
    </message>
    <message>
        <source>Page: not read yet</source>
        <translation>공지: 아직 확인 안 함</translation>
    </message>
    <message>
        <source>Page: maintenance until %1 %2</source>
        <comment>a time and its zone</comment>
        <translation>공지: 점검, %1 %2까지</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>공지: %1</translation>
    </message>
    <message>
        <source>%1, %2 after us</source>
        <translation>%1, 우리보다 %2 늦음</translation>
    </message>
    <message>
        <source>%1, %2 before us</source>
        <translation>%1, 우리보다 %2 빠름</translation>
    </message>
    <message>
        <source>%1, silent for %2</source>
        <translation>%1, %2째 언급 없음</translation>
    </message>
    <message>
        <source>being checked now</source>
        <translation>지금 점검 중</translation>
    </message>
    <message>
        <source>never checked</source>
        <translation>점검한 적 없음</translation>
    </message>
    <message>
        <source>the key was rejected</source>
        <translation>키가 거부됨</translation>
    </message>
    <message>
        <source>key ending %1 was rejected</source>
        <translation>키(%1)가 거부됨</translation>
    </message>
    <message>
        <source>last checked %1</source>
        <translation>마지막 점검 %1</translation>
    </message>
    <message>
        <source>slow above %1 · %2</source>
        <translation>%1 넘으면 느림 · %2</translation>
    </message>
    <message>
        <source>slower than usual · %1</source>
        <translation>평소보다 느림 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s) since %2</source>
        <translation>
            <numerusform>%1, %2부터 %n번</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>answered, 3 min ago</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>p95, 1 h</source>
        <translation>p95, 1시간</translation>
    </message>
    <message>
        <source>p50, 1 h</source>
        <translation>p50, 1시간</translation>
    </message>
</context>
<context>
    <name>aigo::ChangeDelegate</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1부터</translation>
    </message>
</context>
<context>
    <name>aigo::ChangeRows</name>
    <message>
        <source>from %1: %2</source>
        <translation>%1부터: %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>컨텍스트 %1</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>%1 종료</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>%n일 뒤 종료</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>목록 제외</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>재등록</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>컨텍스트</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Ability</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>더는 목록에 없음</translation>
    </message>
    <message>
        <source>listed again</source>
        <translation>다시 목록에 있음</translation>
    </message>
    <message>
        <source>now points to %1</source>
        <translation>이제 %1(을)를 가리킴</translation>
    </message>
    <message>
        <source>points nowhere now</source>
        <translation>이제 가리키는 모델 없음</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, %2 기준</translation>
    </message>
    <message>
        <source>ends; no day is named</source>
        <translation>종료 예정, 날짜는 미정</translation>
    </message>
</context>
<context>
    <name>aigo::ChangesPage</name>
    <message>
        <source>AI-GO: changes of models</source>
        <translation>AI-GO: 모델 변경</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved in %1</source>
        <translation>
            <numerusform>변경 %n건을 %1에 저장했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>기록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>You watch no model yet</source>
        <translation>아직 지켜보는 모델이 없습니다</translation>
    </message>
    <message>
        <source>Watch models on the Models page with W, and what changes of them stands here.</source>
        <translation>모델 페이지에서 W로 모델을 지켜보면 그 변경이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>모든 변경 보기</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>No change fits what is chosen above.</source>
        <translation>위에서 고른 조건에 맞는 변경이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>What sources say is compared each time they are read; the first time is silent.</source>
        <translation>소스를 읽을 때마다 이전과 비교합니다. 처음 읽을 때는 기록하지 않습니다.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>변경 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>12 changes in 30 d</comment>
        <translation>%2 동안 %1</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>사라짐</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>내 모델만</translation>
    </message>
    <message>
        <source>Only models that you watch (M)</source>
        <translation>지켜보는 모델만 (M)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>time</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>보이는 것 내보내기</translation>
    </message>
    <message>
        <source>As CSV …</source>
        <translation>CSV로…</translation>
    </message>
    <message>
        <source>As JSON …</source>
        <translation>JSON으로…</translation>
    </message>
    <message>
        <source>As Markdown …</source>
        <translation>Markdown으로…</translation>
    </message>
    <message>
        <source>As an Atom feed for others …</source>
        <translation>다른 사람을 위한 Atom 피드로…</translation>
    </message>
    <message>
        <source>Changes, by day</source>
        <translation>날짜별 변경</translation>
    </message>
</context>
<context>
    <name>aigo::ChangesSection</name>
    <message>
        <source>Latest changes</source>
        <translation>최근 변경</translation>
    </message>
    <message>
        <source>new</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>목록에서 빠짐</translation>
    </message>
    <message>
        <source>listed again</source>
        <translation>다시 목록에 오름</translation>
    </message>
    <message>
        <source>context %1 → %2</source>
        <translation>컨텍스트 %1 → %2</translation>
    </message>
    <message>
        <source>max output %1 → %2</source>
        <translation>최대 출력 %1 → %2</translation>
    </message>
    <message>
        <source>alias %1 → %2</source>
        <translation>별칭 %1 → %2</translation>
    </message>
    <message>
        <source>deprecated %1</source>
        <translation>종료 예정 %1</translation>
    </message>
    <message>
        <source>retired %1</source>
        <translation>종료 %1</translation>
    </message>
    <message>
        <source>name %1 → %2</source>
        <translation>이름 %1 → %2</translation>
    </message>
</context>
<context>
    <name>aigo::ChannelEditor</name>
    <message>
        <source>With a sound</source>
        <translation>소리와 함께</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>채널 이름</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>or the environment&apos;s variable that holds it</source>
        <translation>또는 값을 담은 환경 변수</translation>
    </message>
    <message>
        <source>Environment&apos;s variable of the address</source>
        <translation>주소의 환경 변수</translation>
    </message>
    <message>
        <source>Secret that signs (optional)</source>
        <translation>서명 비밀 값 (선택)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Headers, one a line (never secrets)</source>
        <translation>헤더, 한 줄에 하나 (비밀 값은 넣지 마세요)</translation>
    </message>
    <message>
        <source>Body, a template of JSON (empty: the usual one)</source>
        <translation>본문, JSON 틀 (비우면 기본 형식)</translation>
    </message>
    <message>
        <source>Secret that signs</source>
        <translation>서명 비밀 값</translation>
    </message>
    <message>
        <source>Environment&apos;s variable of the secret</source>
        <translation>비밀 값의 환경 변수</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>At most so many a minute</source>
        <translation>분당 최대 건수</translation>
    </message>
    <message>
        <source>Kept; type another to replace it</source>
        <translation>보관됨. 바꾸려면 새로 입력</translation>
    </message>
    <message>
        <source>Paste the webhook&apos;s address</source>
        <translation>웹훅 주소 붙여넣기</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>An address starts with https:// and names a host.</source>
        <translation>주소는 https://로 시작하고 호스트가 있어야 합니다.</translation>
    </message>
    <message>
        <source>An address holds no user name or password.</source>
        <translation>주소에는 사용자 이름이나 비밀번호를 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Plain http would send the address and what is told unencrypted: use https.</source>
        <translation>http는 주소와 내용을 암호화 없이 보냅니다. https를 쓰세요.</translation>
    </message>
    <message>
        <source>A Slack address is one of hooks.slack.com.</source>
        <translation>Slack 주소는 hooks.slack.com의 주소입니다.</translation>
    </message>
    <message>
        <source>A Discord address is one of discord.com.</source>
        <translation>Discord 주소는 discord.com의 주소입니다.</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>채널 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A variable&apos;s name has letters, digits and “_”.</source>
        <translation>변수 이름은 글자, 숫자, “_”로 씁니다.</translation>
    </message>
    <message>
        <source>Give an address, or the variable that holds it.</source>
        <translation>주소나 주소를 담은 변수를 입력하세요.</translation>
    </message>
    <message>
        <source>A header is a name, a colon and a value.</source>
        <translation>헤더는 이름, 콜론, 값입니다.</translation>
    </message>
    <message>
        <source>No keychain answers: an address typed here lasts until AI-GO ends.</source>
        <translation>키체인이 응답하지 않습니다. 여기 입력한 주소는 AI-GO를 끝낼 때까지만 유지됩니다.</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain and never shown again.</source>
        <translation>시스템 키체인에 보관하고 다시 보여 주지 않습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::ChannelList</name>
    <message>
        <source>Where alerts go. Addresses and secrets are kept in the system&apos;s keychain or read from the environment, and never shown again.</source>
        <translation>경보를 보낼 곳입니다. 주소와 비밀 값은 시스템 키체인에 보관하거나 환경 변수에서 읽으며, 다시 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>채널 추가</translation>
    </message>
    <message>
        <source>Add a channel (N)</source>
        <translation>채널 추가 (N)</translation>
    </message>
</context>
<context>
    <name>aigo::ChannelRow</name>
    <message>
        <source>Sending …</source>
        <translation>보내는 중…</translation>
    </message>
    <message>
        <source>The test was taken.</source>
        <translation>시험 전송이 받아들여졌습니다.</translation>
    </message>
    <message>
        <source>The test failed: %1</source>
        <translation>시험 전송 실패: %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>its address is kept in the keychain</source>
        <translation>주소는 키체인에 보관됨</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>아직 주소 없음</translation>
    </message>
    <message>
        <source>%1 is not set in the environment</source>
        <translation>환경 변수 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>서명함</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>서명 안 함</translation>
    </message>
    <message>
        <source>with a sound</source>
        <translation>소리와 함께</translation>
    </message>
    <message>
        <source>nothing was sent yet</source>
        <translation>아직 보낸 것이 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n건 대기</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>주소 없음</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>포기함</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>다시 시도 중</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Really sends a test message</source>
        <translation>시험 메시지를 실제로 보냅니다</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 시험</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 편집</translation>
    </message>
    <message>
        <source>On: alerts go here</source>
        <translation>켜짐: 경보를 여기로 보냅니다</translation>
    </message>
    <message>
        <source>Off: nothing goes here</source>
        <translation>꺼짐: 여기로 아무것도 보내지 않습니다</translation>
    </message>
</context>
<context>
    <name>aigo::Cli</name>
    <message>
        <source>all state lives there (default: the user&apos;s data folder; AIGO_DATA_DIR)</source>
        <translation>모든 상태를 두는 폴더 (기본값: 사용자 데이터 폴더, AIGO_DATA_DIR)</translation>
    </message>
    <message>
        <source>no request leaves this machine</source>
        <translation>이 컴퓨터 밖으로 요청을 보내지 않음</translation>
    </message>
    <message>
        <source>the language of what is printed</source>
        <translation>출력 언어</translation>
    </message>
    <message>
        <source>no progress and no warnings</source>
        <translation>진행 상황과 경고를 출력하지 않음</translation>
    </message>
    <message>
        <source>say more on standard error</source>
        <translation>표준 오류에 더 자세히 출력</translation>
    </message>
    <message>
        <source>the clock stands there</source>
        <translation>시계를 이 시각에 고정</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>버전 출력</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>이 도움말 출력</translation>
    </message>
    <message>
        <source>how to print (default: table)</source>
        <translation>출력 형식 (기본값: table)</translation>
    </message>
    <message>
        <source>at most N entries; 0: totals only (default: 50 for a table, else all)</source>
        <translation>최대 N개, 0이면 합계만 (기본값: 표는 50, 그 밖에는 전부)</translation>
    </message>
    <message>
        <source>leave out the first N entries</source>
        <translation>처음 N개를 건너뜀</translation>
    </message>
    <message>
        <source>see --help</source>
        <translation>--help를 보세요</translation>
    </message>
    <message>
        <source>--data-dir needs a folder</source>
        <translation>--data-dir에는 폴더가 필요합니다</translation>
    </message>
    <message>
        <source>--lang takes ko or en, not &quot;%1&quot;</source>
        <translation>--lang에는 ko나 en을 쓰며 &quot;%1&quot;은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--now: &quot;%1&quot; is no time such as 2026-07-05 or 2026-07-05T12:00:00Z</source>
        <translation>--now: &quot;%1&quot;은(는) 2026-07-05나 2026-07-05T12:00:00Z 같은 시각이 아닙니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no command of aigo</source>
        <translation>&quot;%1&quot;은(는) aigo의 명령이 아닙니다</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>모든 명령의 옵션:</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>예:</translation>
    </message>
    <message>
        <source>provider %1: added</source>
        <translation>제공자 %1: 추가</translation>
    </message>
    <message>
        <source>provider %1: changed</source>
        <translation>제공자 %1: 변경</translation>
    </message>
    <message>
        <source>provider %1: switched off</source>
        <translation>제공자 %1: 끔</translation>
    </message>
    <message>
        <source>source %1: changed</source>
        <translation>출처 %1: 변경</translation>
    </message>
    <message>
        <source>source %1: switched off</source>
        <translation>출처 %1: 끔</translation>
    </message>
    <message>
        <source>preset %1: saved</source>
        <translation>프리셋 %1: 저장</translation>
    </message>
    <message>
        <source>preset %1: removed</source>
        <translation>프리셋 %1: 삭제</translation>
    </message>
    <message>
        <source>provider %1: base_url would send a key over plain http to %2</source>
        <translation>제공자 %1: base_url이 키를 암호화되지 않은 http로 %2에 보내게 됩니다</translation>
    </message>
    <message>
        <source>use https, or set insecure = true if you must</source>
        <translation>https를 쓰거나, 꼭 필요하면 insecure = true로 두세요</translation>
    </message>
    <message>
        <source>config apply takes a file</source>
        <translation>config apply에는 파일이 필요합니다</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>바꿀 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was changed (--dry-run).</source>
        <translation>아무것도 바꾸지 않았습니다(--dry-run).</translation>
    </message>
    <message>
        <source>config takes export or apply</source>
        <translation>config에는 export나 apply를 씁니다</translation>
    </message>
    <message>
        <source>see &quot;aigo config --help&quot;</source>
        <translation>&quot;aigo config --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>there is no preset &quot;%1&quot;</source>
        <translation>프리셋 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>있는 것: %1</translation>
    </message>
    <message>
        <source>These are the facts shipped with the program, as of %1; &quot;aigo sync&quot; fetches today&apos;s.</source>
        <translation>프로그램에 들어 있는 %1 기준 정보입니다. 오늘 정보는 &quot;aigo sync&quot;로 받으세요.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>컨텍스트 창</translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation>최대 출력</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>$ per million tokens</source>
        <translation>100만 토큰당 $</translation>
    </message>
    <message>
        <source>$ per %1</source>
        <translation>%1당 $</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>출시</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>후속 모델</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>License</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Otherwise said: %1</source>
        <translation>다르게 말하는 곳: %1</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>출처별 이름</translation>
    </message>
    <message>
        <source>show takes one model</source>
        <translation>show에는 모델 하나가 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo show --help&quot;</source>
        <translation>&quot;aigo show --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation>그림을 만들지 못했습니다</translation>
    </message>
    <message>
        <source>--%1 needs a file</source>
        <translation>--%1에는 파일이 필요합니다</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>see &quot;aigo compare --help&quot;</source>
        <translation>&quot;aigo compare --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is no time such as 2026-07-05 or 30d</source>
        <translation>--%1: &quot;%2&quot;은(는) 2026-07-05나 30d 같은 시각이 아닙니다</translation>
    </message>
    <message>
        <source>--kind: &quot;%1&quot; is no kind of change</source>
        <translation>--kind: &quot;%1&quot;은(는) 변경의 종류가 아닙니다</translation>
    </message>
    <message>
        <source>see &quot;aigo changes --help&quot;</source>
        <translation>&quot;aigo changes --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>see &quot;aigo preset list&quot;</source>
        <translation>&quot;aigo preset list&quot;를 보세요</translation>
    </message>
    <message>
        <source>preset save takes a name and a filter</source>
        <translation>preset save에는 이름과 필터가 필요합니다</translation>
    </message>
    <message>
        <source>preset rename takes a name and the new one</source>
        <translation>preset rename에는 이름과 새 이름이 필요합니다</translation>
    </message>
    <message>
        <source>there is a preset &quot;%1&quot; already</source>
        <translation>프리셋 &quot;%1&quot;이(가) 이미 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shipped and keeps its name</source>
        <translation>&quot;%1&quot;은(는) 기본 제공이라 이름을 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>save its filter under a name of yours</source>
        <translation>그 필터를 다른 이름으로 저장하세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is shipped and stays</source>
        <translation>&quot;%1&quot;은(는) 기본 제공이라 지울 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n presets read</source>
        <translation>
            <numerusform>프리셋 %n개를 읽었습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no provider &quot;%1&quot;</source>
        <translation>제공자 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo providers&quot;</source>
        <translation>&quot;aigo providers&quot;를 보세요</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>check needs the network</source>
        <translation>check에는 네트워크가 필요합니다</translation>
    </message>
    <message>
        <source>leave --offline out</source>
        <translation>--offline을 빼세요</translation>
    </message>
    <message>
        <source>%1 has no address to check</source>
        <translation>%1에는 점검할 주소가 없습니다</translation>
    </message>
    <message>
        <source>give it an adapter and a base_url with &quot;aigo config apply&quot;</source>
        <translation>&quot;aigo config apply&quot;로 adapter와 base_url을 정하세요</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>첫 바이트</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>see &quot;aigo screenshot --help&quot;</source>
        <translation>&quot;aigo screenshot --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, such as 1440x900</source>
        <translation>--size에는 1440x900처럼 너비x높이를 씁니다</translation>
    </message>
    <message>
        <source>--theme takes light or dark</source>
        <translation>--theme에는 light나 dark를 씁니다</translation>
    </message>
    <message>
        <source>--scale takes 1 to 4</source>
        <translation>--scale에는 1부터 4까지 씁니다</translation>
    </message>
    <message>
        <source>there is no page &quot;%1&quot;</source>
        <translation>페이지 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>serve needs the network</source>
        <translation>serve에는 네트워크가 필요합니다</translation>
    </message>
    <message>
        <source>%1: %2 entries, %3 added, %4 changed</source>
        <translation>%1: 항목 %2개, 추가 %3개, 변경 %4개</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n providers; end with Ctrl+C</source>
        <translation>
            <numerusform>제공자 %n곳을 지켜봅니다. 끝내려면 Ctrl+C</numerusform>
        </translation>
    </message>
    <message>
        <source>As of</source>
        <translation>기준 시각</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>목록에서 빠짐</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>새로운 것 없음</translation>
    </message>
    <message>
        <source>held back: it lost a third at once; the next pass decides</source>
        <translation>보류: 한꺼번에 3분의 1이 사라져 다음 회차에 판단합니다</translation>
    </message>
    <message>
        <source>%1: skipped %2: %3</source>
        <translation>%1: %2 건너뜀: %3</translation>
    </message>
    <message>
        <source>%1: … %2 more skipped; see --format json</source>
        <translation>%1: … %2개를 더 건너뜀. --format json으로 보세요</translation>
    </message>
    <message>
        <source>sync needs the network</source>
        <translation>sync에는 네트워크가 필요합니다</translation>
    </message>
    <message>
        <source>Syncing %1 …</source>
        <translation>%1 받는 중 …</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation>출처 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo sources&quot;</source>
        <translation>&quot;aigo sources&quot;를 보세요</translation>
    </message>
    <message>
        <source>larger than %1 MB</source>
        <translation>%1 MB보다 큽니다</translation>
    </message>
    <message>
        <source>%1 documents and %2 --as-of</source>
        <translation>문서는 %1개인데 --as-of는 %2개입니다</translation>
    </message>
    <message>
        <source>give each document its own --as-of, or none</source>
        <translation>문서마다 --as-of를 하나씩 주거나 모두 빼세요</translation>
    </message>
    <message>
        <source>--as-of: &quot;%1&quot; is no time such as 2026-07-05</source>
        <translation>--as-of: &quot;%1&quot;은(는) 2026-07-05 같은 시각이 아닙니다</translation>
    </message>
    <message>
        <source>import takes a source and its files</source>
        <translation>import에는 출처와 파일이 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo import --help&quot;</source>
        <translation>&quot;aigo import --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>주는 것</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>마지막 성공</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>one pass of the sources, then what changed</source>
        <translation>출처를 한 번씩 받고 바뀐 것을 보여 줍니다</translation>
    </message>
    <message>
        <source>reads saved documents of a source as if fetched at a time</source>
        <translation>저장해 둔 문서를 그 시각에 받은 것처럼 읽습니다</translation>
    </message>
    <message>
        <source>when the document was so; with several files each takes its own, in order (default: the file&apos;s date)</source>
        <translation>문서의 기준 시각. 파일이 여럿이면 차례로 하나씩 (기본값: 파일 날짜)</translation>
    </message>
    <message>
        <source>the files are the pages of one answer</source>
        <translation>파일들이 한 응답의 페이지들임</translation>
    </message>
    <message>
        <source>every source: what it gives, its last success, age and error</source>
        <translation>모든 출처: 주는 것, 마지막 성공, 경과 시간, 오류</translation>
    </message>
    <message>
        <source>the table of models and prices</source>
        <translation>모델과 가격 표</translation>
    </message>
    <message>
        <source>a saved filter, beside the one given</source>
        <translation>저장한 필터를 함께 적용</translation>
    </message>
    <message>
        <source>by these columns; - turns the order round</source>
        <translation>이 열로 정렬. -를 붙이면 거꾸로</translation>
    </message>
    <message>
        <source>which columns to show</source>
        <translation>보여 줄 열</translation>
    </message>
    <message>
        <source>everything known of one model, with source and age</source>
        <translation>한 모델의 모든 정보와 출처, 경과 시간</translation>
    </message>
    <message>
        <source>models side by side, with the cost of a workload</source>
        <translation>모델을 나란히 놓고 작업량 비용까지 비교</translation>
    </message>
    <message>
        <source>in, out, cached, per_day, batch, reasoning; or chat, rag, agent, extraction</source>
        <translation>in, out, cached, per_day, batch, reasoning 또는 chat, rag, agent, extraction</translation>
    </message>
    <message>
        <source>write it as CSV</source>
        <translation>CSV로 저장</translation>
    </message>
    <message>
        <source>write it as a picture</source>
        <translation>그림으로 저장</translation>
    </message>
    <message>
        <source>write it as Markdown</source>
        <translation>Markdown으로 저장</translation>
    </message>
    <message>
        <source>write it as a page</source>
        <translation>HTML로 저장</translation>
    </message>
    <message>
        <source>what changed: in the merged catalogue, or in one source</source>
        <translation>바뀐 것: 합친 카탈로그 또는 한 출처</translation>
    </message>
    <message>
        <source>from this time or age on</source>
        <translation>이 시각이나 기간부터</translation>
    </message>
    <message>
        <source>before this time</source>
        <translation>이 시각 이전</translation>
    </message>
    <message>
        <source>added unlisted relisted price context max_output capability alias deprecated retired name</source>
        <translation>added unlisted relisted price context max_output capability alias deprecated retired name</translation>
    </message>
    <message>
        <source>what that source itself changed</source>
        <translation>그 출처 자체의 변경</translation>
    </message>
    <message>
        <source>one free health check each, now</source>
        <translation>지금 무료 점검을 한 번씩</translation>
    </message>
    <message>
        <source>what is known now of the providers</source>
        <translation>제공자에 대해 지금 아는 것</translation>
    </message>
    <message>
        <source>saved filters, the same as in the window</source>
        <translation>저장한 필터(창에서와 같음)</translation>
    </message>
    <message>
        <source>with save: the order</source>
        <translation>save와 함께: 정렬</translation>
    </message>
    <message>
        <source>with save: the columns</source>
        <translation>save와 함께: 열</translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation>저장할 곳</translation>
    </message>
    <message>
        <source>in pixels before scaling (default: 1440x900)</source>
        <translation>배율 적용 전 픽셀 크기 (기본값: 1440x900)</translation>
    </message>
    <message>
        <source>default: light</source>
        <translation>기본값: light</translation>
    </message>
    <message>
        <source>1 to 4 (default: 1)</source>
        <translation>1부터 4까지 (기본값: 1)</translation>
    </message>
    <message>
        <source>no window: polls, keeps samples and notifies until it is told to end</source>
        <translation>창 없이 점검하고 기록하고 알립니다. 끝내라고 할 때까지</translation>
    </message>
    <message>
        <source>the whole configuration as one TOML document</source>
        <translation>전체 설정을 TOML 문서 하나로</translation>
    </message>
    <message>
        <source>check the document and say what would change</source>
        <translation>문서를 검사하고 무엇이 바뀔지만 보여 줌</translation>
    </message>
    <message>
        <source>lists that the document has replace ours</source>
        <translation>문서에 있는 목록이 기존 목록을 대신함</translation>
    </message>
    <message>
        <source>there is no display to open the window on</source>
        <translation>창을 열 화면이 없습니다</translation>
    </message>
    <message>
        <source>&quot;aigo --help&quot; names the commands that need none</source>
        <translation>화면이 필요 없는 명령은 &quot;aigo --help&quot;에 있습니다</translation>
    </message>
    <message>
        <source>The store was corrupt; it is kept as %1 and a fresh one was begun.</source>
        <translation>저장소가 손상되어 %1(으)로 옮겨 두고 새로 시작했습니다.</translation>
    </message>
    <message>
        <source>--format takes table, json, csv or md, not &quot;%1&quot;</source>
        <translation>--format에는 table, json, csv, md를 쓰며 &quot;%1&quot;은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--limit and --offset take a whole number from 0</source>
        <translation>--limit와 --offset에는 0 이상의 정수를 씁니다</translation>
    </message>
    <message>
        <source>what was known before stays</source>
        <translation>이전에 알던 것은 그대로입니다</translation>
    </message>
    <message>
        <source>there is no option --%1</source>
        <translation>--%1 옵션은 없습니다</translation>
    </message>
    <message>
        <source>%1 takes no argument such as &quot;%2&quot;</source>
        <translation>%1에는 &quot;%2&quot; 같은 인수를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>받는 것</translation>
    </message>
    <message>
        <source>--chart takes table, month, prices or history</source>
        <translation>--chart에는 table, month, prices, history 중 하나를 씁니다</translation>
    </message>
    <message>
        <source>no price is known, so there is nothing to draw</source>
        <translation>알려진 가격이 없어 그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>alternatives takes a model</source>
        <translation>alternatives에는 모델이 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo alternatives --help&quot;</source>
        <translation>&quot;aigo alternatives --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>override of %1, %2: set</source>
        <translation>%1, %2의 내 값: 정함</translation>
    </message>
    <message>
        <source>pin of %1: set</source>
        <translation>%1 고정: 정함</translation>
    </message>
    <message>
        <source>override of %1, %2: taken back</source>
        <translation>%1, %2의 내 값: 거둠</translation>
    </message>
    <message>
        <source>pin of %1: removed</source>
        <translation>%1 고정: 풂</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>%1의 가격</translation>
    </message>
    <message>
        <source>USD per million tokens</source>
        <translation>백만 토큰당 USD</translation>
    </message>
    <message>
        <source>Source: %1 · %2</source>
        <translation>출처: %1 · %2</translation>
    </message>
    <message>
        <source>prices takes one model</source>
        <translation>prices에는 모델 하나가 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo prices --help&quot;</source>
        <translation>&quot;aigo prices --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>no price of a token is known, so there is nothing to draw</source>
        <translation>알려진 토큰 가격이 없어 그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>양자화</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>제공처</translation>
    </message>
    <message>
        <source>Weights on the Hub</source>
        <translation>허브의 가중치</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>공개 가중치</translation>
    </message>
    <message>
        <source>Longest input</source>
        <translation>최대 입력</translation>
    </message>
    <message>
        <source>Knows until</source>
        <translation>지식 기준일</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>%1부터: %2</translation>
    </message>
    <message numerus="yes">
        <source>(%n day(s) left)</source>
        <translation>
            <numerusform>(%n일 남음)</numerusform>
        </translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>가리키는 모델</translation>
    </message>
    <message>
        <source>The provider serves from</source>
        <translation>제공자의 서비스 지역</translation>
    </message>
    <message>
        <source>Data can stay in</source>
        <translation>데이터 보관 가능 지역</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>웹사이트</translation>
    </message>
    <message>
        <source>(%1 in, %2 out, $ per million tokens)</source>
        <translation>(입력 %1, 출력 %2, 백만 토큰당 $)</translation>
    </message>
    <message>
        <source>Also served as</source>
        <translation>다른 제공처</translation>
    </message>
    <message>
        <source>perhaps another snapshot</source>
        <translation>다른 스냅숏일 수 있음</translation>
    </message>
    <message>
        <source>Other snapshot</source>
        <translation>다른 스냅숏</translation>
    </message>
    <message>
        <source>up %1 % of a day</source>
        <translation>하루 가용률 %1 %</translation>
    </message>
    <message>
        <source>first token p50 %1 ms</source>
        <translation>첫 토큰 p50 %1 ms</translation>
    </message>
    <message>
        <source>p99 %1 ms</source>
        <translation>p99 %1 ms</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>초당 %1 토큰</translation>
    </message>
    <message>
        <source>As others measure it</source>
        <translation>제3자의 측정</translation>
    </message>
    <message>
        <source>only the rows in which they differ</source>
        <translation>서로 다른 행만</translation>
    </message>
    <message>
        <source>with a byte order mark in the CSV, for spreadsheets</source>
        <translation>CSV에 바이트 순서 표시를 넣음(스프레드시트용)</translation>
    </message>
    <message>
        <source>write it as a vector picture</source>
        <translation>벡터 그림으로 저장</translation>
    </message>
    <message>
        <source>what the pictures show: table, month, prices, history</source>
        <translation>그림에 담을 것: table, month, prices, history</translation>
    </message>
    <message>
        <source>size of the pictures in pixels, before the scale</source>
        <translation>배율을 곱하기 전 그림의 크기(픽셀)</translation>
    </message>
    <message>
        <source>pixels for one of the size, 1 to 4 (2)</source>
        <translation>배율, 1에서 4 (2)</translation>
    </message>
    <message>
        <source>light or dark pictures</source>
        <translation>밝은 그림 또는 어두운 그림</translation>
    </message>
    <message>
        <source>what else has the same abilities and costs a workload less</source>
        <translation>같은 기능에 작업량 비용이 더 적은 다른 모델</translation>
    </message>
    <message>
        <source>price history of a model: what every source said when, announced prices too</source>
        <translation>모델의 가격 이력: 어느 출처가 언제 무엇이라 했는지, 예고된 가격까지</translation>
    </message>
    <message>
        <source>also draw it into a picture</source>
        <translation>그림으로도 그림</translation>
    </message>
    <message>
        <source>also draw it into a vector picture</source>
        <translation>벡터 그림으로도 그림</translation>
    </message>
    <message>
        <source>your own fact for a model, before every source; without arguments: all of them</source>
        <translation>모델에 대한 내 값, 모든 출처보다 앞섬. 인수가 없으면 전체 목록</translation>
    </message>
    <message>
        <source>take it back (all of the model&apos;s without a fact)</source>
        <translation>내 값을 거둠(항목이 없으면 그 모델의 전부)</translation>
    </message>
    <message>
        <source>the source that decides a model, or one of its facts; without arguments: all pins</source>
        <translation>모델이나 그 항목을 정하는 출처. 인수가 없으면 전체 목록</translation>
    </message>
    <message>
        <source>back to the usual order of sources</source>
        <translation>출처의 평소 순서로 되돌림</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>override takes a model, a fact and its value, or a model and --clear</source>
        <translation>override에는 모델, 항목, 값이 필요하거나 모델과 --clear가 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo override --help&quot;</source>
        <translation>&quot;aigo override --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>%1: what the sources say counts again</source>
        <translation>%1: 다시 출처의 값을 씁니다</translation>
    </message>
    <message>
        <source>%1: %2 is now %3, by you</source>
        <translation>%1: %2을(를) 내 값 %3(으)로 정했습니다</translation>
    </message>
    <message>
        <source>pin takes a model or *, a fact if only one is meant, and a source</source>
        <translation>pin에는 모델이나 *, 하나만 고를 때는 항목, 그리고 출처가 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo pin --help&quot;</source>
        <translation>&quot;aigo pin --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fact of %2</source>
        <translation>&quot;%1&quot;은(는) %2의 항목이 아닙니다</translation>
    </message>
    <message>
        <source>see &quot;aigo show %1&quot;</source>
        <translation>&quot;aigo show %1&quot;을(를) 보세요</translation>
    </message>
    <message>
        <source>every model</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>%1: the usual order of sources counts again</source>
        <translation>%1: 다시 출처의 평소 순서를 따릅니다</translation>
    </message>
    <message>
        <source>%1: %2 decides</source>
        <translation>%1: %2이(가) 정합니다</translation>
    </message>
    <message>
        <source>a link stands alone: &quot;%1&quot; is one too many</source>
        <translation>링크는 혼자 써야 합니다: &quot;%1&quot;이(가) 더 있습니다</translation>
    </message>
    <message>
        <source>AI-GO watches AI providers, models and prices.

aigo                    opens the dashboard
aigo aigo://…           opens it on the view of a link
aigo COMMAND …          answers without a window; &quot;aigo COMMAND --help&quot; tells more

Commands:
</source>
        <translation>AI-GO는 AI 제공자와 모델, 가격을 지켜봅니다.

aigo                    대시보드를 엽니다
aigo aigo://…           링크의 화면으로 엽니다
aigo COMMAND …          창 없이 답합니다. 자세한 것은 &quot;aigo COMMAND --help&quot;

명령:
</translation>
    </message>
    <message>
        <source>preset takes list, show, save, rename, delete, order, export or import</source>
        <translation>preset에는 list, show, save, rename, delete, order, export, import 중 하나를 씁니다</translation>
    </message>
    <message>
        <source>%1 needs the network</source>
        <translation>%1 작업에는 네트워크가 필요합니다</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Running %1 …</source>
        <translation>%1 실행 중 …</translation>
    </message>
    <message>
        <source>due</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>jobs takes nothing, or run, pause or resume and names of jobs</source>
        <translation>jobs 뒤에는 아무것도 쓰지 않거나 run, pause, resume 가운데 하나와 작업 이름을 씁니다</translation>
    </message>
    <message>
        <source>see &quot;aigo jobs --help&quot;</source>
        <translation>&quot;aigo jobs --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>see &quot;aigo jobs&quot;</source>
        <translation>&quot;aigo jobs&quot;를 보세요</translation>
    </message>
    <message>
        <source>there is no job &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 작업이 없습니다</translation>
    </message>
    <message>
        <source>recurring work: when it last ran, what came of it, when it is next</source>
        <translation>반복 작업: 마지막 실행, 결과, 다음 실행</translation>
    </message>
    <message>
        <source>screenshot takes a page or a link, and --out FILE</source>
        <translation>screenshot에는 페이지나 링크, 그리고 --out FILE이 필요합니다</translation>
    </message>
    <message>
        <source>draws one page of the window: models, compare, live, settings, or what a link shows</source>
        <translation>창의 페이지 하나(models, compare, live, settings)나 링크가 보여 주는 화면을 그립니다</translation>
    </message>
    <message>
        <source>compare takes models or --kept NAME</source>
        <translation>compare에는 모델이나 --kept NAME이 필요합니다</translation>
    </message>
    <message>
        <source>no comparison is kept as &quot;%1&quot;</source>
        <translation>“%1” 이름으로 보관된 비교가 없습니다</translation>
    </message>
    <message>
        <source>keep one on the Compare page, or apply a configuration that has one</source>
        <translation>비교 페이지에서 보관하거나, 비교가 들어 있는 설정을 적용하세요</translation>
    </message>
    <message>
        <source>a comparison kept under that name</source>
        <translation>그 이름으로 보관된 비교</translation>
    </message>
    <message>
        <source>comparison %1: kept</source>
        <translation>비교 %1: 보관됨</translation>
    </message>
    <message>
        <source>comparison %1: removed</source>
        <translation>비교 %1: 지워짐</translation>
    </message>
    <message>
        <source>--match: &quot;%1&quot; is no SOURCE/NAME=MODEL</source>
        <translation>--match: &quot;%1&quot;은(는) SOURCE/NAME=MODEL 형식이 아닙니다</translation>
    </message>
    <message>
        <source>for example: &quot;aider/Quasar Alpha=openai/gpt-4.1&quot;</source>
        <translation>예: &quot;aider/Quasar Alpha=openai/gpt-4.1&quot;</translation>
    </message>
    <message>
        <source>there is no model &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 모델이 없습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo models&quot;</source>
        <translation>&quot;aigo models&quot;를 보세요</translation>
    </message>
    <message>
        <source>No leaderboard was read yet; &quot;aigo sync aider lmarena epoch&quot; fetches some.</source>
        <translation>아직 읽은 순위표가 없습니다. &quot;aigo sync aider lmarena epoch&quot;로 가져옵니다.</translation>
    </message>
    <message>
        <source>there is no leaderboard &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 순위표가 없습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo benchmarks&quot;</source>
        <translation>&quot;aigo benchmarks&quot;를 보세요</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>혹시 %1인가요?</translation>
    </message>
    <message>
        <source>benchmarks takes one suite</source>
        <translation>benchmarks에는 벤치마크를 하나만 적습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo benchmarks --help&quot;</source>
        <translation>&quot;aigo benchmarks --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>No leaderboard &quot;%1&quot; is known; see &quot;aigo benchmarks&quot;.</source>
        <translation>&quot;%1&quot; 순위표를 모릅니다. &quot;aigo benchmarks&quot;를 보세요.</translation>
    </message>
    <message>
        <source>, rank %1 of %2</source>
        <translation>, %2개 중 %1위</translation>
    </message>
    <message>
        <source>, not comparable with the others</source>
        <translation>, 다른 점수와 비교할 수 없음</translation>
    </message>
    <message>
        <source>a leaderboard, best first, only what is comparable ranked; alone: all of them</source>
        <translation>순위표 하나를 좋은 순으로, 비교할 수 있는 것만 순위를 매겨 보여 줍니다. 인자가 없으면 모든 순위표</translation>
    </message>
    <message>
        <source>the names that no model was found for, with why</source>
        <translation>모델을 찾지 못한 이름과 그 이유</translation>
    </message>
    <message>
        <source>your own rule for a name: an id, - for none of ours, nothing to take it back</source>
        <translation>이름에 대한 나만의 규칙: id, 해당 모델이 없으면 -, 비우면 규칙을 지웁니다</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>키 %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>give it a url with [[endpoint]] and &quot;aigo config apply&quot;</source>
        <translation>[[endpoint]]에 url을 적고 &quot;aigo config apply&quot;를 실행하세요</translation>
    </message>
    <message>
        <source>endpoint %1: saved</source>
        <translation>엔드포인트 %1: 저장함</translation>
    </message>
    <message>
        <source>endpoint %1: removed</source>
        <translation>엔드포인트 %1: 삭제함</translation>
    </message>
    <message>
        <source>%1 has several endpoints: %2</source>
        <translation>%1에는 엔드포인트가 여럿 있습니다: %2</translation>
    </message>
    <message>
        <source>choose one with --part</source>
        <translation>--part로 하나를 고르세요</translation>
    </message>
    <message>
        <source>history takes one provider or model</source>
        <translation>history에는 제공자나 모델 하나를 적습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo history --help&quot;</source>
        <translation>&quot;aigo history --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>--metric takes latency, ttft or availability; with --source also uptime and output_speed</source>
        <translation>--metric에는 latency, ttft, availability를 적고, --source와 함께라면 uptime과 output_speed도 적을 수 있습니다</translation>
    </message>
    <message>
        <source>--from must be before --to</source>
        <translation>--from은 --to보다 앞이어야 합니다</translation>
    </message>
    <message>
        <source>--points takes 1 to %1</source>
        <translation>--points에는 1부터 %1까지 적습니다</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>시작(UTC)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Down (s)</source>
        <translation>장애(초)</translation>
    </message>
    <message>
        <source>Unknown (s)</source>
        <translation>알 수 없음(초)</translation>
    </message>
    <message>
        <source>Mean (%1)</source>
        <translation>평균(%1)</translation>
    </message>
    <message>
        <source>Availability of %1</source>
        <translation>%1 가용률</translation>
    </message>
    <message>
        <source>Latency of %1</source>
        <translation>%1 지연 시간</translation>
    </message>
    <message>
        <source>Measured from this machine: median, and the area up to p95</source>
        <translation>이 컴퓨터에서 측정: 중앙값과 p95까지의 영역</translation>
    </message>
    <message>
        <source>Measured by %1</source>
        <translation>%1에서 측정</translation>
    </message>
    <message>
        <source>Measured from this machine; what is not known stays empty</source>
        <translation>이 컴퓨터에서 측정. 알 수 없는 곳은 비워 둡니다</translation>
    </message>
    <message>
        <source>nothing was measured in that time, so there is nothing to draw</source>
        <translation>그 기간에 측정한 것이 없어 그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>After us</source>
        <translation>내 감지 이후</translation>
    </message>
    <message>
        <source>%1 (ours)</source>
        <translation>%1(내 측정)</translation>
    </message>
    <message>
        <source>Waiting for the key on standard input, one line.</source>
        <translation>표준 입력에서 키 한 줄을 기다립니다.</translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation>표준 입력을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>%1: the key %2 is in the keychain; it goes to %3 only
</source>
        <translation>%1: 키 %2을(를) 키체인에 보관했습니다. %3(으)로만 전송됩니다
</translation>
    </message>
    <message>
        <source>%1: no key is kept
</source>
        <translation>%1: 보관된 키가 없습니다
</translation>
    </message>
    <message>
        <source>The environment still has one, in %1.</source>
        <translation>환경 변수 %1에는 아직 키가 있습니다.</translation>
    </message>
    <message>
        <source>a key is tested over the network</source>
        <translation>키를 시험하려면 네트워크가 필요합니다</translation>
    </message>
    <message>
        <source>providers key takes set, forget or test and a provider</source>
        <translation>providers key에는 set, forget, test 중 하나와 제공자가 필요합니다</translation>
    </message>
    <message>
        <source>a key is read from standard input: &quot;aigo providers key set openai &lt; FILE&quot;</source>
        <translation>키는 표준 입력에서 읽습니다: &quot;aigo providers key set openai &lt; 파일&quot;</translation>
    </message>
    <message>
        <source>there is no provider of that name that is asked with a key</source>
        <translation>키로 조회하는 그런 이름의 제공자가 없습니다</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>게시</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>--in: &quot;%1&quot; is nothing that is searched</source>
        <translation>--in: &quot;%1&quot;은(는) 검색 대상이 아닙니다</translation>
    </message>
    <message>
        <source>known: models, changes, incidents, news, presets, providers</source>
        <translation>가능한 값: models, changes, incidents, news, presets, providers</translation>
    </message>
    <message>
        <source>search takes two characters at least</source>
        <translation>검색어는 두 글자 이상이어야 합니다</translation>
    </message>
    <message>
        <source>status/ names no provider</source>
        <translation>status/ 뒤에 제공자 이름이 없습니다</translation>
    </message>
    <message>
        <source>for example: status/openai</source>
        <translation>예: status/openai</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no feed</source>
        <translation>&quot;%1&quot;은(는) 피드 이름이 아닙니다</translation>
    </message>
    <message>
        <source>for example: feed/openai</source>
        <translation>예: feed/openai</translation>
    </message>
    <message numerus="yes">
        <source>%1: trouble at %2 of %n endpoints</source>
        <translation>
            <numerusform>%1: 엔드포인트 %n개 중 %2개에 문제</numerusform>
        </translation>
    </message>
    <message>
        <source>Their page</source>
        <translation>상태 페이지</translation>
    </message>
    <message>
        <source>every provider: its address, key present or not, on or off; a key is read from standard input and kept in the keychain</source>
        <translation>모든 제공자: 주소, 키 유무, 켜짐 여부. 키는 표준 입력에서 읽어 키체인에 보관합니다</translation>
    </message>
    <message>
        <source>what providers and others publish, newest first; one line for what several feeds carry</source>
        <translation>제공자 등이 낸 소식을 최신순으로. 여러 피드에 실린 것은 한 줄로</translation>
    </message>
    <message>
        <source>only of this provider</source>
        <translation>이 제공자만</translation>
    </message>
    <message>
        <source>only what this feed carries</source>
        <translation>이 피드에 실린 것만</translation>
    </message>
    <message>
        <source>only what was not read yet</source>
        <translation>아직 읽지 않은 것만</translation>
    </message>
    <message>
        <source>only what has a star</source>
        <translation>별표한 것만</translation>
    </message>
    <message>
        <source>finds words in models, changes, incidents, news, presets and providers</source>
        <translation>모델, 변경, 장애, 소식, 프리셋, 제공자에서 낱말을 찾습니다</translation>
    </message>
    <message>
        <source>models changes incidents news presets providers</source>
        <translation>models changes incidents news presets providers</translation>
    </message>
    <message>
        <source>the best match first, not the newest</source>
        <translation>최신순 대신 가장 잘 맞는 순서로</translation>
    </message>
    <message>
        <source>latency or availability of a provider or model over time, in UTC</source>
        <translation>제공자나 모델의 지연 시간 또는 가용률 추이(UTC)</translation>
    </message>
    <message>
        <source>latency (default), ttft, availability; with --source also uptime, output_speed</source>
        <translation>latency(기본), ttft, availability. --source와 함께라면 uptime, output_speed도</translation>
    </message>
    <message>
        <source>from this time or age on (a day before the end)</source>
        <translation>이 시각 또는 나이부터(기본: 끝에서 하루 전)</translation>
    </message>
    <message>
        <source>before this time (now)</source>
        <translation>이 시각 전까지(기본: 지금)</translation>
    </message>
    <message>
        <source>at most so many stretches (500)</source>
        <translation>구간 수의 상한(500)</translation>
    </message>
    <message>
        <source>as that third party measured it, not this machine</source>
        <translation>이 컴퓨터가 아니라 그 제삼자가 측정한 값</translation>
    </message>
    <message>
        <source>which of a model&apos;s endpoints</source>
        <translation>모델의 어느 엔드포인트인지</translation>
    </message>
    <message>
        <source>only those that are not over</source>
        <translation>끝나지 않은 것만</translation>
    </message>
    <message>
        <source>only those that lasted until this time or age or later</source>
        <translation>이 시각 또는 나이 이후까지 이어진 것만</translation>
    </message>
    <message>
        <source>only of these providers</source>
        <translation>이 제공자들만</translation>
    </message>
    <message>
        <source>live lines of what changes: checks, states, incidents, prices</source>
        <translation>바뀌는 것을 실시간으로 한 줄씩: 확인, 상태, 장애, 가격</translation>
    </message>
    <message>
        <source>own connection: %1</source>
        <translation>내 연결: %1</translation>
    </message>
    <message>
        <source>watch prints lines or, with --format json, an object a line</source>
        <translation>watch는 줄로, --format json이면 한 줄에 객체 하나로 출력합니다</translation>
    </message>
    <message>
        <source>Nothing is asked of the network; end with Ctrl+C</source>
        <translation>네트워크에 아무것도 요청하지 않습니다. 끝내려면 Ctrl+C</translation>
    </message>
    <message>
        <source>Watching; end with Ctrl+C</source>
        <translation>지켜보고 있습니다. 끝내려면 Ctrl+C</translation>
    </message>
    <message>
        <source>objective of %1: saved</source>
        <translation>%1 목표: 저장됨</translation>
    </message>
    <message>
        <source>objective of %1: removed</source>
        <translation>%1 목표: 제거됨</translation>
    </message>
    <message>
        <source>feed %1: saved</source>
        <translation>피드 %1: 저장됨</translation>
    </message>
    <message>
        <source>feed %1: switched off</source>
        <translation>피드 %1: 꺼짐</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 전</translation>
    </message>
    <message>
        <source>made-up data on this machine only; your own store is not touched</source>
        <translation>이 컴퓨터에서만 쓰는 지어낸 데이터로 실행합니다. 사용자의 저장소는 건드리지 않습니다</translation>
    </message>
    <message>
        <source>--demo has a folder of its own and takes no --data-dir</source>
        <translation>--demo는 자체 폴더를 쓰므로 --data-dir을 받지 않습니다</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>청구</translation>
    </message>
    <message>
        <source>realtime of %1: saved</source>
        <translation>%1의 실시간 연결: 저장함</translation>
    </message>
    <message>
        <source>realtime of %1: removed</source>
        <translation>%1의 실시간 연결: 지움</translation>
    </message>
    <message>
        <source>channel %1: saved</source>
        <translation>채널 %1: 저장함</translation>
    </message>
    <message>
        <source>channel %1: removed</source>
        <translation>채널 %1: 삭제함</translation>
    </message>
    <message>
        <source>deep checks of %1: saved</source>
        <translation>%1 심층 점검: 저장됨</translation>
    </message>
    <message>
        <source>deep checks of %1: removed</source>
        <translation>%1 심층 점검: 삭제됨</translation>
    </message>
    <message>
        <source>caps of deep checks: changed</source>
        <translation>심층 점검 한도: 변경됨</translation>
    </message>
    <message>
        <source>nobody knows what a deep check of %1 costs</source>
        <translation>%1 심층 점검의 비용이 알려져 있지 않습니다</translation>
    </message>
    <message>
        <source>name what one may cost at most with price_cents, or leave it out</source>
        <translation>price_cents로 점검 한 번의 최대 비용을 적거나 이 항목을 빼세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no price</source>
        <translation>&quot;%1&quot;은(는) 가격이 아닙니다</translation>
    </message>
    <message>
        <source>name what one check may cost at most, in cents: --price 0.5</source>
        <translation>점검 한 번의 최대 비용을 센트로 적으세요: --price 0.5</translation>
    </message>
    <message>
        <source>nobody knows what %1 costs</source>
        <translation>%1의 가격이 알려져 있지 않습니다</translation>
    </message>
    <message>
        <source>there is no model to ask whose price is known</source>
        <translation>가격이 알려진, 물어볼 모델이 없습니다</translation>
    </message>
    <message>
        <source>name one with --model, and --price where nobody knows what it costs</source>
        <translation>--model로 모델을 지정하고, 가격을 알 수 없으면 --price도 적으세요</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1: 최대 %2</translation>
    </message>
    <message>
        <source>Together at most %1; spent this month %2 of %3 ¢.</source>
        <translation>모두 합쳐 최대 %1, 이번 달 사용액 %3 ¢ 중 %2.</translation>
    </message>
    <message>
        <source>a deep check costs money, and there is nobody to ask</source>
        <translation>심층 점검에는 비용이 드는데 물어볼 사람이 없습니다</translation>
    </message>
    <message>
        <source>say --yes to pay at most %1</source>
        <translation>최대 %1를 내려면 --yes를 붙이세요</translation>
    </message>
    <message>
        <source>Send? [y/N] </source>
        <translation>보낼까요? [y/N] </translation>
    </message>
    <message>
        <source>--evidence takes one incident&apos;s id</source>
        <translation>--evidence에는 장애 ID 하나가 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo incidents --format json&quot;</source>
        <translation>&quot;aigo incidents --format json&quot;을 보세요</translation>
    </message>
    <message>
        <source>there is no incident &quot;%1&quot;</source>
        <translation>장애 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an incident of %2</source>
        <translation>&quot;%1&quot;은(는) %2의 장애입니다</translation>
    </message>
    <message>
        <source>name one with --provider</source>
        <translation>--provider로 하나를 고르세요</translation>
    </message>
    <message>
        <source>--evidence takes a file or a folder</source>
        <translation>--evidence에는 파일이나 폴더가 필요합니다</translation>
    </message>
    <message>
        <source>%1 has no key, which realtime needs</source>
        <translation>%1에 키가 없는데 실시간 연결에는 키가 필요합니다</translation>
    </message>
    <message>
        <source>no realtime API of %1 is known</source>
        <translation>%1의 실시간 API는 알려진 것이 없습니다</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>전환</translation>
    </message>
    <message>
        <source>also one tiny completion each, which costs money: it asks first</source>
        <translation>각각 아주 짧은 생성도 한 번 요청합니다. 비용이 들므로 먼저 묻습니다</translation>
    </message>
    <message>
        <source>with --deep: do not ask</source>
        <translation>--deep과 함께: 묻지 않습니다</translation>
    </message>
    <message>
        <source>with --deep: this one; may be given several times</source>
        <translation>--deep과 함께: 이 모델. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>with --deep: what a check may cost at most, of a model whose price nobody knows</source>
        <translation>--deep과 함께: 가격을 알 수 없는 모델의 점검 한 번 최대 비용</translation>
    </message>
    <message>
        <source>incidents and maintenances, theirs and ours, the newest first; the evidence of one</source>
        <translation>제공자와 자체 기록의 장애와 점검, 최신순; 한 장애의 증거 묶음</translation>
    </message>
    <message>
        <source>of the one incident whose id is given: what was measured and said, with hashes</source>
        <translation>ID로 지정한 장애 하나: 잰 것과 밝힌 것, 해시까지</translation>
    </message>
    <message>
        <source>For</source>
        <translation>지속</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>alerts ack takes the id of an alert</source>
        <translation>alerts ack에는 알림 번호가 필요합니다</translation>
    </message>
    <message>
        <source>see &quot;aigo alerts history --open&quot;</source>
        <translation>&quot;aigo alerts history --open&quot;을 보세요</translation>
    </message>
    <message>
        <source>no alert with the id %1 is open</source>
        <translation>열려 있는 %1번 알림이 없습니다</translation>
    </message>
    <message>
        <source>Alert %1 is acknowledged</source>
        <translation>%1번 알림을 확인했습니다</translation>
    </message>
    <message>
        <source>alerts test takes the name of a rule, or a rule in quotes</source>
        <translation>alerts test에는 규칙 이름이나 따옴표로 묶은 규칙이 필요합니다</translation>
    </message>
    <message>
        <source>there is no rule &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 규칙이 없습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo alerts list&quot;</source>
        <translation>&quot;aigo alerts list&quot;를 보세요</translation>
    </message>
    <message>
        <source>Not rehearsed: %1</source>
        <translation>되돌려 보지 못한 것: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>alerts takes list, test, ack or history</source>
        <translation>alerts에는 list, test, ack, history를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>see &quot;aigo alerts --help&quot;</source>
        <translation>&quot;aigo alerts --help&quot;를 보세요</translation>
    </message>
    <message>
        <source>alert %1: saved</source>
        <translation>알림 %1: 저장됨</translation>
    </message>
    <message>
        <source>alert %1: removed</source>
        <translation>알림 %1: 삭제됨</translation>
    </message>
    <message>
        <source>maintenance %1: saved</source>
        <translation>점검 시간 %1: 저장됨</translation>
    </message>
    <message>
        <source>maintenance %1: removed</source>
        <translation>점검 시간 %1: 삭제됨</translation>
    </message>
    <message>
        <source>quiet hours: changed</source>
        <translation>조용한 시간: 바뀜</translation>
    </message>
    <message>
        <source>also opens the realtime API with the key and closes it at once; nothing is billed</source>
        <translation>키로 실시간 API도 열었다가 바로 닫습니다. 요금은 없습니다</translation>
    </message>
    <message>
        <source>alert rules and what they fired; when a rule would have fired lately</source>
        <translation>알림 규칙과 울린 기록; 규칙이 최근에 언제 울렸을지</translation>
    </message>
    <message>
        <source>with test and history: from this time or age on</source>
        <translation>test와 history에서: 이 시각이나 기간부터</translation>
    </message>
    <message>
        <source>with history: only of this rule</source>
        <translation>history에서: 이 규칙만</translation>
    </message>
    <message>
        <source>with history: only what is not over</source>
        <translation>history에서: 아직 끝나지 않은 것만</translation>
    </message>
    <message>
        <source>nobody knows the provider of %1</source>
        <translation>%1의 제공자를 알 수 없습니다</translation>
    </message>
    <message>
        <source>name what one check may cost at most as price_cents of its [[deep_check]]</source>
        <translation>[[deep_check]]의 price_cents에 점검 한 번의 최대 비용을 적으십시오</translation>
    </message>
    <message>
        <source>%1: not sent</source>
        <translation>%1: 보내지 않음</translation>
    </message>
    <message>
        <source>%1: it cost %2</source>
        <translation>%1: 비용 %2</translation>
    </message>
    <message>
        <source>with run, of a deep check: do not ask whether to pay</source>
        <translation>run으로 심층 점검을 실행할 때: 비용을 묻지 않고 보냄</translation>
    </message>
</context>
<context>
    <name>aigo::ColumnChooser</name>
    <message>
        <source>Find a column</source>
        <translation>열 찾기</translation>
    </message>
    <message>
        <source>Columns, those shown first</source>
        <translation>열, 표시 중인 것 먼저</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt+↑ ↓</source>
        <translation>끌거나 Alt+↑ ↓로 순서 바꾸기</translation>
    </message>
</context>
<context>
    <name>aigo::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>검색과 명령</translation>
    </message>
    <message>
        <source>Find models, prices, incidents, or do something…</source>
        <translation>모델, 가격, 장애를 찾거나 할 일을 입력하세요…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>모든 기간</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7일</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30일</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1년</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Tab changes what is searched   ·   Esc closes</source>
        <translation>↑ ↓ 고르기   ·   Enter 열기   ·   Tab 찾는 범위 바꾸기   ·   Esc 닫기</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>Type two characters or more.</source>
        <translation>두 글자 이상 입력하세요.</translation>
    </message>
    <message>
        <source>Nothing matches &quot;%1&quot;. All of its words must be found.</source>
        <translation>&quot;%1&quot;에 맞는 것이 없습니다. 모든 낱말이 있어야 찾습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::ComparePage</name>
    <message>
        <source>At most %1 models stand side by side; take one out first.</source>
        <translation>모델은 최대 %1개까지 나란히 놓을 수 있습니다. 먼저 하나를 빼세요.</translation>
    </message>
    <message>
        <source>No model is called “%1”</source>
        <translation>‘%1’(이)라는 모델이 없습니다</translation>
    </message>
    <message>
        <source>“%1” could be any of %2 models</source>
        <translation>‘%1’에 맞는 모델이 %2개입니다</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>%1에 저장했습니다</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>모델 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>prices from %1</source>
        <translation>가격 %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>차이만</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>모델 추가</translation>
    </message>
    <message>
        <source>Add a model (+)</source>
        <translation>모델 추가 (+)</translation>
    </message>
    <message>
        <source>Name or id of a model</source>
        <translation>모델 이름이나 ID</translation>
    </message>
    <message>
        <source>Model to add</source>
        <translation>추가할 모델</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교표</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>아직 비교할 모델이 없습니다</translation>
    </message>
    <message>
        <source>Pick two to eight models: tick them on the Models page, or add them here by name.</source>
        <translation>모델을 두 개에서 여덟 개까지 고르세요. 모델 페이지에서 선택하거나 여기에서 이름으로 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>모델 고르기</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>30 days, USD</source>
        <translation>30일, USD</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>USD per 1M tokens</source>
        <translation>100만 토큰당 USD</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>Comparisons kept under a name (Ctrl+S)</source>
        <translation>이름을 붙여 보관한 비교 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Save or copy what is shown (Ctrl+E)</source>
        <translation>보이는 그대로 저장하거나 복사 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Copy a link that opens this comparison</source>
        <translation>이 비교를 여는 링크 복사</translation>
    </message>
    <message>
        <source>Enter or a double click shows where a row is from</source>
        <translation>Enter 또는 두 번 클릭하면 행의 출처가 보입니다</translation>
    </message>
    <message>
        <source>Prices over time</source>
        <translation>가격 변화</translation>
    </message>
    <message>
        <source>dashed: input, solid: output</source>
        <translation>점선: 입력, 실선: 출력</translation>
    </message>
    <message>
        <source>It is on the clipboard, as %1</source>
        <translation>클립보드에 %1(으)로 복사했습니다</translation>
    </message>
    <message>
        <source>A link to this comparison is on the clipboard</source>
        <translation>이 비교의 링크를 클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>The export was stopped; no file was changed</source>
        <translation>내보내기를 멈췄습니다. 바뀐 파일은 없습니다</translation>
    </message>
    <message>
        <source>Nothing was copied</source>
        <translation>복사한 것이 없습니다</translation>
    </message>
    <message>
        <source>Features of many models at a glance</source>
        <translation>여러 모델의 기능을 한눈에</translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonBar</name>
    <message>
        <source>None is kept yet.</source>
        <translation>아직 보관한 비교가 없습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of the comparison</source>
        <translation>비교의 이름</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Keep what is shown under this name</source>
        <translation>지금 보이는 비교를 이 이름으로 보관</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Give the marked comparison this name</source>
        <translation>선택한 비교에 이 이름 붙이기</translation>
    </message>
    <message>
        <source>Delete the marked comparison</source>
        <translation>선택한 비교 삭제</translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonFiles</name>
    <message>
        <source>Cost a month, USD</source>
        <translation>한 달 비용, USD</translation>
    </message>
    <message>
        <source>Price, USD per 1M tokens</source>
        <translation>가격, 토큰 100만 개당 USD</translation>
    </message>
    <message>
        <source>Prices over time</source>
        <translation>가격 변화</translation>
    </message>
    <message>
        <source>USD per 1M tokens; dashed: input, solid: output</source>
        <translation>토큰 100만 개당 USD. 점선: 입력, 실선: 출력</translation>
    </message>
    <message>
        <source>no price is known, so there is nothing to draw</source>
        <translation>알려진 가격이 없어 그릴 것이 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonHeader</name>
    <message>
        <source>Take this model out</source>
        <translation>이 모델 빼기</translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonImage</name>
    <message>
        <source>Models compared</source>
        <translation>비교한 모델</translation>
    </message>
    <message>
        <source>Cost a month, USD</source>
        <translation>월 비용, USD</translation>
    </message>
    <message>
        <source>Price, USD per 1M tokens</source>
        <translation>가격, 100만 토큰당 USD</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>출처마다 다름</translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonPainting</name>
    <message>
        <source>%1, in</source>
        <translation>%1, 입력</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
</context>
<context>
    <name>aigo::ComparisonTable</name>
    <message>
        <source>%1, best</source>
        <translation>%1, 최적</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <comment>LiteLLM says 2.5</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1, worst</source>
        <translation>%1, 가장 나쁨</translation>
    </message>
    <message>
        <source>%1, sources disagree</source>
        <translation>%1, 출처마다 다름</translation>
    </message>
</context>
<context>
    <name>aigo::ConflictSection</name>
    <message>
        <source>counts</source>
        <translation>적용 중</translation>
    </message>
    <message>
        <source>This value counts</source>
        <translation>이 값이 적용됩니다</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>출처마다 다른 값</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n개 더 보기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>항목 %n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>All prices</source>
        <translation>모든 가격</translation>
    </message>
    <message>
        <source>your own value</source>
        <translation>내가 정한 값</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <comment>pinned: LiteLLM</comment>
        <translation>고정: %1</translation>
    </message>
    <message>
        <source>pinned for more</source>
        <translation>더 넓게 고정됨</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 고정 해제</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>믿기 어려운 값</translation>
    </message>
    <message>
        <source>use this</source>
        <translation>이 값 사용</translation>
    </message>
    <message>
        <source>Use %1 of %2 for %3</source>
        <comment>Use 3.00 of LiteLLM for input</comment>
        <translation>%3에 %2의 %1 사용</translation>
    </message>
</context>
<context>
    <name>aigo::DeepCheckCard</name>
    <message>
        <source>%1 of %2 this month</source>
        <comment>3.2 ¢ of 100 ¢ this month</comment>
        <translation>이번 달 %2 중 %1</translation>
    </message>
    <message>
        <source>Type a model&apos;s id; what it costs is shown before it is added.</source>
        <translation>모델 ID를 입력하면 추가하기 전에 비용을 보여 줍니다.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>청구</translation>
    </message>
    <message>
        <source>not settled: the worst case counts</source>
        <translation>정산되지 않음: 최대 금액으로 계산</translation>
    </message>
    <message>
        <source>Deep checks</source>
        <translation>심층 점검</translation>
    </message>
    <message>
        <source>A deep check has a model write a few words, to time its first token and its speed. The provider bills it. Nothing is on unless you switch it on, and no check is sent that a cap has no room for; an account without credit stops them.</source>
        <translation>심층 점검은 모델에게 짧은 글을 쓰게 하여 첫 토큰까지의 시간과 속도를 잽니다. 비용은 제공자가 청구합니다. 직접 켜지 않으면 아무것도 실행되지 않고, 한도에 여유가 없는 점검은 보내지 않으며, 계정의 크레딧이 떨어지면 멈춥니다.</translation>
    </message>
    <message>
        <source>Cap a month, in all</source>
        <translation>월 한도(전체)</translation>
    </message>
    <message>
        <source>Cap a month, each provider</source>
        <translation>월 한도(제공자마다)</translation>
    </message>
    <message>
        <source>Also while the window is hidden</source>
        <translation>창이 숨겨져 있을 때도</translation>
    </message>
    <message>
        <source>Also on a metered network</source>
        <translation>데이터 요금제 네트워크에서도</translation>
    </message>
    <message>
        <source>provider/model</source>
        <translation>제공자/모델</translation>
    </message>
    <message>
        <source>Model to check deeply</source>
        <translation>심층 점검할 모델</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>Demo: the providers asked are made up and run on this machine. The amounts are worked out as they would be; nobody is billed.</source>
        <translation>데모: 물어보는 제공자는 지어낸 것이고 이 컴퓨터에서 돌아갑니다. 금액은 실제와 같이 계산하지만 아무에게도 청구되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::DeepCheckRow</name>
    <message>
        <source>Nobody knows its price: name what a check may cost.</source>
        <translation>가격이 알려져 있지 않습니다. 점검 한 번에 쓸 최대 금액을 적어 주세요.</translation>
    </message>
    <message>
        <source>Paid by the month; beyond it at most %1 a check</source>
        <translation>월정액에 포함됩니다. 그 밖에는 점검 한 번에 최대 %1</translation>
    </message>
    <message>
        <source>At most %1 a check, %2 a month</source>
        <translation>점검 한 번에 최대 %1, 한 달에 최대 %2</translation>
    </message>
    <message>
        <source>Stopped: the account has no credit or quota left.</source>
        <translation>중지됨: 계정의 크레딧이나 할당량이 없습니다.</translation>
    </message>
    <message>
        <source>Waits for next month: the cap has no room for another check.</source>
        <translation>다음 달까지 대기: 한도에 점검 한 번 할 여유가 없습니다.</translation>
    </message>
    <message>
        <source>Stopped: there is no key that works.</source>
        <translation>중지됨: 쓸 수 있는 키가 없습니다.</translation>
    </message>
    <message>
        <source>Stopped: the provider refuses this model.</source>
        <translation>중지됨: 제공자가 이 모델을 거절합니다.</translation>
    </message>
    <message>
        <source>Nobody knows its price.</source>
        <translation>가격이 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <source>¢ a check</source>
        <translation>점검당 ¢</translation>
    </message>
    <message>
        <source>What a check of %1 may cost at most, in cents</source>
        <translation>%1 점검 한 번의 최대 비용(센트)</translation>
    </message>
    <message>
        <source>How often %1 is checked</source>
        <translation>%1 점검 주기</translation>
    </message>
    <message>
        <source>Check %1 now</source>
        <translation>%1 지금 점검</translation>
    </message>
    <message>
        <source>Check now, at most %1</source>
        <translation>지금 점검, 최대 %1</translation>
    </message>
    <message>
        <source>No deep checks of %1</source>
        <translation>%1 심층 점검 없애기</translation>
    </message>
    <message>
        <source>Remove from this list; the ledger stays</source>
        <translation>목록에서 빼기(장부는 남습니다)</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>%1 뒤 다음 점검</translation>
    </message>
</context>
<context>
    <name>aigo::DescriptionSection</name>
    <message>
        <source>more</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Show the whole description</source>
        <translation>설명 전체 보기</translation>
    </message>
    <message>
        <source>less</source>
        <translation>접기</translation>
    </message>
</context>
<context>
    <name>aigo::DesktopChannel</name>
    <message>
        <source>the program ended before the desktop answered</source>
        <translation>데스크톱이 응답하기 전에 프로그램이 종료되었습니다</translation>
    </message>
    <message>
        <source>notifications are switched off in the settings</source>
        <translation>설정에서 알림이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>1시간 미루기</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications: start a notification service to be told of alerts.</source>
        <translation>이 데스크톱에는 알림을 표시하는 서비스가 없습니다. 알림을 받으려면 알림 서비스를 시작하세요.</translation>
    </message>
    <message>
        <source>nothing on this desktop shows notifications</source>
        <translation>이 데스크톱에는 알림을 표시하는 서비스가 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::DetailContext</name>
    <message>
        <source>shipped</source>
        <translation>내장</translation>
    </message>
</context>
<context>
    <name>aigo::Drawer</name>
    <message>
        <source>Close details</source>
        <translation>세부 정보 닫기</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>aigo::EventDelegate</name>
    <message>
        <source>still open</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>aigo::EventDetails</name>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>Silent until</source>
        <translation>다음 시각까지 조용</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>진행 시간</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>지속 시간</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>All events of this rule</source>
        <translation>이 규칙의 모든 기록</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>전달 기록</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>전달됨</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>포기</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>키 %1</translation>
    </message>
    <message>
        <source>Nothing was sent: it is held back.</source>
        <translation>보류 중이라 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>보낸 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::EventHistory</name>
    <message>
        <source>Every rule</source>
        <translation>모든 규칙</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>찾는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n건</numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>기록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Nothing fired</source>
        <translation>발생한 경보 없음</translation>
    </message>
    <message>
        <source>No event fits this time, rule, target and severity.</source>
        <translation>이 기간, 규칙, 대상, 심각도에 맞는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>모든 기록 보기</translation>
    </message>
    <message>
        <source>All</source>
        <comment>time</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>Every severity</source>
        <translation>모든 심각도</translation>
    </message>
    <message>
        <source>Warning or worse</source>
        <translation>주의 이상</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>심각만</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>What fired</source>
        <translation>발생한 경보</translation>
    </message>
</context>
<context>
    <name>aigo::Evidence</name>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>No single check is kept of %1 to %2; history.csv has what they added up to.</source>
        <translation>%1부터 %2까지의 낱낱의 점검은 남아 있지 않습니다. 합친 값은 history.csv에 있습니다.</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 checks, of which %4 failed by the provider&apos;s fault.</source>
        <translation>%1부터 %2까지: 점검 %3회, 그중 제공자 탓의 실패 %4회.</translation>
    </message>
    <message>
        <source>What the checks found: %1.</source>
        <translation>점검 결과: %1.</translation>
    </message>
    <message>
        <source>Answering for %1 % of the time that was observed; %2 % of the time was observed.</source>
        <translation>관측한 시간의 %1 % 동안 응답함; 전체 시간의 %2 %를 관측함.</translation>
    </message>
    <message>
        <source>Time to the first byte: median %1 ms%2.</source>
        <translation>첫 바이트까지: 중앙값 %1 ms%2.</translation>
    </message>
    <message>
        <source>, p95 %1 ms</source>
        <translation>, p95 %1 ms</translation>
    </message>
    <message>
        <source>Incident at %1: %2</source>
        <translation>%1의 장애: %2</translation>
    </message>
    <message>
        <source>Our first failed check: %1.</source>
        <translation>자체 점검의 첫 실패: %1.</translation>
    </message>
    <message>
        <source>They wrote %1 before our first failure.</source>
        <translation>우리의 첫 실패보다 %1 먼저 알렸습니다.</translation>
    </message>
    <message>
        <source>They wrote %1 after our first failure.</source>
        <translation>우리의 첫 실패보다 %1 늦게 알렸습니다.</translation>
    </message>
    <message>
        <source>Measured by us; id %1.</source>
        <translation>자체 측정; ID %1.</translation>
    </message>
    <message>
        <source>On their status page; id %1, severity %2, phase %3.</source>
        <translation>제공자의 상태 페이지; ID %1, 심각도 %2, 단계 %3.</translation>
    </message>
    <message>
        <source>Their title: %1</source>
        <translation>제공자의 제목: %1</translation>
    </message>
    <message>
        <source>Began: %1.</source>
        <translation>시작: %1.</translation>
    </message>
    <message>
        <source>Over: %1.</source>
        <translation>끝: %1.</translation>
    </message>
    <message>
        <source>Not over yet.</source>
        <translation>아직 끝나지 않음.</translation>
    </message>
    <message>
        <source>First read by us: %1.</source>
        <translation>처음 읽은 때: %1.</translation>
    </message>
    <message>
        <source>Components named: %1.</source>
        <translation>언급된 구성 요소: %1.</translation>
    </message>
    <message>
        <source>Their page: %1</source>
        <translation>제공자 페이지: %1</translation>
    </message>
    <message>
        <source>The same trouble</source>
        <translation>같은 장애</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>잰 것</translation>
    </message>
    <message>
        <source>What they wrote, the newest first</source>
        <translation>제공자가 쓴 글, 최신순</translation>
    </message>
    <message>
        <source>without a proxy</source>
        <translation>프록시 없이</translation>
    </message>
    <message>
        <source>through a proxy</source>
        <translation>프록시를 거쳐</translation>
    </message>
    <message>
        <source>%1 on %2, time zone %3; all times here are UTC.</source>
        <translation>%2의 %1, 시간대 %3; 여기의 모든 시각은 UTC입니다.</translation>
    </message>
    <message>
        <source>Asked: %1, %2.</source>
        <translation>요청한 곳: %1, %2.</translation>
    </message>
    <message>
        <source>Judged when this was made, %1: %2</source>
        <translation>묶음을 만든 %1의 판단: %2</translation>
    </message>
    <message>
        <source>Where it was measured from</source>
        <translation>잰 환경</translation>
    </message>
    <message>
        <source>all of it in short, to paste into a ticket</source>
        <translation>문의에 붙여 넣을 요약</translation>
    </message>
    <message>
        <source>what they said, with every wording and when it was read</source>
        <translation>제공자가 밝힌 것, 모든 문구와 읽은 때</translation>
    </message>
    <message>
        <source>their updates and edits, a line each</source>
        <translation>제공자의 소식과 수정, 한 줄에 하나</translation>
    </message>
    <message>
        <source>every single check from here</source>
        <translation>여기서 한 점검 하나하나</translation>
    </message>
    <message>
        <source>the same, with sums and the phases of the last check</source>
        <translation>같은 것에 합계와 마지막 점검의 단계별 시간</translation>
    </message>
    <message>
        <source>the checks added up in stretches of time</source>
        <translation>점검을 시간 구간별로 합친 값</translation>
    </message>
    <message>
        <source>where it was measured from; no key and no address is in it</source>
        <translation>잰 환경; 키와 주소는 들어 있지 않음</translation>
    </message>
    <message>
        <source>a picture of the checks and the incident</source>
        <translation>점검과 장애의 그림</translation>
    </message>
    <message>
        <source>This is what AI-GO measured and read of the incident, put together at %1. All times are UTC.</source>
        <translation>AI-GO가 이 장애에 대해 재고 읽은 것을 %1에 모았습니다. 모든 시각은 UTC입니다.</translation>
    </message>
    <message>
        <source>SHA256SUMS has the hashes of all files; &quot;sha256sum -c SHA256SUMS&quot; checks them.</source>
        <translation>SHA256SUMS에 모든 파일의 해시가 있으며 &quot;sha256sum -c SHA256SUMS&quot;로 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>slow above %1</source>
        <translation>%1 넘으면 느림</translation>
    </message>
    <message>
        <source>slower than usual</source>
        <translation>평소보다 느림</translation>
    </message>
    <message>
        <source>%1 · own check, %2</source>
        <translation>%1 · 자체 점검, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a row · own check, %1</source>
        <translation>
            <numerusform>%n번 연속 · 자체 점검, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>own check, %1</source>
        <translation>자체 점검, %1</translation>
    </message>
    <message>
        <source>their page: “%1” since %2</source>
        <translation>공지: “%1” %2부터</translation>
    </message>
    <message>
        <source>their page: %1</source>
        <translation>공지: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 sees it too, at %2 of %n endpoint(s)</source>
        <translation>
            <numerusform>%1에서도 확인, 엔드포인트 %n개 중 %2개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sees no trouble</source>
        <translation>%1에서는 이상 없음</translation>
    </message>
    <message>
        <source>your connection: not there</source>
        <translation>내 연결: 끊김</translation>
    </message>
    <message>
        <source>your connection: waits for you to sign in</source>
        <translation>내 연결: 로그인 필요</translation>
    </message>
    <message numerus="yes">
        <source>your connection: fine, %n other(s) answer</source>
        <translation>
            <numerusform>내 연결: 정상, 다른 %n곳 응답</numerusform>
        </translation>
    </message>
    <message>
        <source>your connection: fine</source>
        <translation>내 연결: 정상</translation>
    </message>
    <message numerus="yes">
        <source>your connection: %n other(s) answer</source>
        <translation>
            <numerusform>내 연결: 다른 %n곳 응답</numerusform>
        </translation>
    </message>
    <message>
        <source>your connection: not known</source>
        <translation>내 연결: 알 수 없음</translation>
    </message>
    <message>
        <source>last check %1</source>
        <translation>마지막 점검 %1</translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation>아직 점검 없음</translation>
    </message>
    <message>
        <source>the slowest, %1</source>
        <translation>가장 느림, %1</translation>
    </message>
    <message>
        <source>their pages: %1 of %2 operational</source>
        <translation>공지: %2곳 중 %1곳 정상</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>checks are paused</source>
        <translation>점검 일시 정지됨</translation>
    </message>
</context>
<context>
    <name>aigo::ExportPanel</name>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>한 달 비용</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>가격 변화</translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation>스프레드시트용</translation>
    </message>
    <message>
        <source>Begin the file with a byte order mark, so that a spreadsheet reads it as UTF-8</source>
        <translation>스프레드시트가 UTF-8로 읽도록 파일 앞에 바이트 순서 표시를 넣습니다</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>필요한 만큼</translation>
    </message>
    <message>
        <source>Width of the picture in pixels</source>
        <translation>그림의 너비(픽셀)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>%1% done</source>
        <translation>%1% 완료</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>All %1 rows</source>
        <translation>전체 %1행</translation>
    </message>
    <message>
        <source>Selection: %1</source>
        <translation>선택한 %1행</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택한 행</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>aigo::ExpressionField</name>
    <message>
        <source>Column %1: %2</source>
        <translation>%1번째 글자: %2</translation>
    </message>
</context>
<context>
    <name>aigo::FacetPanel</name>
    <message>
        <source>%1 more</source>
        <translation>%1개 더</translation>
    </message>
</context>
<context>
    <name>aigo::FeaturePane</name>
    <message>
        <source>The models that you compare. A filter shows others.</source>
        <translation>비교 중인 모델입니다. 필터로 다른 모델을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>✓ it can · ✗ known that it cannot · — nobody says · a triangle: sources disagree</source>
        <translation>✓ 가능 · ✗ 불가능으로 알려짐 · — 알려지지 않음 · 삼각형: 소스마다 다름</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>차이 없음</translation>
    </message>
    <message>
        <source>What is known of these models is the same.</source>
        <translation>이 모델들에 대해 알려진 것이 모두 같습니다.</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>맞는 모델 없음</translation>
    </message>
    <message>
        <source>No model fits the filter above.</source>
        <translation>위 필터에 맞는 모델이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>%1에 저장했습니다</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>비교로 돌아가기</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>차이만</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Features of models</source>
        <translation>모델 기능</translation>
    </message>
</context>
<context>
    <name>aigo::FeatureTable</name>
    <message>
        <source>Features of models</source>
        <translation>모델 기능</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>* sources disagree</source>
        <translation>* 소스마다 다름</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>, sources disagree</source>
        <translation>, 소스마다 다름</translation>
    </message>
    <message>
        <source>%1 says %2 · %3</source>
        <comment>LiteLLM says yes, 3 d ago</comment>
        <translation>%1: %2 · %3</translation>
    </message>
</context>
<context>
    <name>aigo::FeedList</name>
    <message>
        <source>Look</source>
        <translation>찾아보기</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>피드 추가</translation>
    </message>
    <message>
        <source>Address of a feed or of a page</source>
        <translation>피드나 페이지의 주소</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message numerus="yes">
        <source>The page points to %n feeds. Choose one:</source>
        <translation>
            <numerusform>이 페이지에 피드가 %n개 있습니다. 하나를 고르세요:</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>추가함: %1</translation>
    </message>
</context>
<context>
    <name>aigo::FeedRow</name>
    <message>
        <source>only imported documents</source>
        <translation>가져온 문서만</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>아직 확인하지 않음</translation>
    </message>
    <message>
        <source>Ask %1 now</source>
        <translation>%1 지금 확인</translation>
    </message>
</context>
<context>
    <name>aigo::FileQuestion</name>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>aigo::FilterBar</name>
    <message>
        <source>Column %1: %2</source>
        <translation>%1번째 글자: %2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter: provider:openai input:&lt;=1 context:&gt;=128k cap:vision …</source>
        <translation>필터: provider:openai input:&lt;=1 context:&gt;=128k cap:vision …</translation>
    </message>
</context>
<context>
    <name>aigo::FilterEdit</name>
    <message>
        <source>What can be typed here</source>
        <translation>여기에 쓸 수 있는 것</translation>
    </message>
</context>
<context>
    <name>aigo::HistorySection</name>
    <message>
        <source>Price history</source>
        <translation>가격 변화</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>announced, not yet in force</source>
        <translation>예고됨, 아직 적용 전</translation>
    </message>
</context>
<context>
    <name>aigo::IncidentDetails</name>
    <message>
        <source>Our checks around it</source>
        <translation>전후의 자체 점검</translation>
    </message>
    <message>
        <source>another product</source>
        <translation>다른 제품</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>시작 예정</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>Announced end</source>
        <translation>예고된 종료</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>지속 시간</translation>
    </message>
    <message>
        <source>First read here</source>
        <translation>처음 읽은 때</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>시각은 %1 기준</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>증거 묶음…</translation>
    </message>
    <message>
        <source>One file or folder for a support ticket: what was measured here, what they said, a picture, and the hashes of all of it</source>
        <translation>지원 문의에 붙일 파일 하나 또는 폴더: 여기서 잰 것, 제공자가 밝힌 것, 그림, 그리고 모든 파일의 해시</translation>
    </message>
    <message>
        <source>Their page</source>
        <translation>제공자 페이지</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>What our checks found</source>
        <translation>자체 점검 결과</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>제공자가 쓴 글</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Models named</source>
        <translation>언급된 모델</translation>
    </message>
    <message>
        <source>The same trouble</source>
        <translation>같은 장애</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) of what they wrote</source>
        <translation>
            <numerusform>제공자가 쓴 글의 수정 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>%1에 읽음</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>New update of %1</source>
        <translation>%1의 새 소식</translation>
    </message>
    <message>
        <source>Update of %1, edited</source>
        <translation>%1의 소식, 고쳐 씀</translation>
    </message>
    <message>
        <source>Update of %1, taken away</source>
        <translation>%1의 소식, 삭제됨</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, 최근 %2</translation>
    </message>
    <message>
        <source>Incidents on their page</source>
        <translation>제공자 페이지의 장애</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>진행 중 %1건</translation>
    </message>
    <message>
        <source>Time to repair, median</source>
        <translation>복구 시간, 중앙값</translation>
    </message>
    <message>
        <source>Time to repair, p90</source>
        <translation>복구 시간, p90</translation>
    </message>
    <message>
        <source>Time in incidents</source>
        <translation>장애가 이어진 시간</translation>
    </message>
    <message>
        <source>They write before us, median</source>
        <translation>우리보다 먼저 알림, 중앙값</translation>
    </message>
    <message>
        <source>They write after us, median</source>
        <translation>우리보다 늦게 알림, 중앙값</translation>
    </message>
    <message>
        <source>Outages measured here</source>
        <translation>여기서 잰 중단</translation>
    </message>
    <message>
        <source>Downtime measured here</source>
        <translation>여기서 잰 중단 시간</translation>
    </message>
    <message>
        <source>A median needs %1 repairs; there are %2.</source>
        <translation>중앙값에는 복구 기록이 %1건 필요한데 %2건뿐입니다.</translation>
    </message>
    <message>
        <source>A p90 needs %1 repairs; there are %2.</source>
        <translation>p90에는 복구 기록이 %1건 필요한데 %2건뿐입니다.</translation>
    </message>
</context>
<context>
    <name>aigo::IncidentPlotting</name>
    <message>
        <source>our first failure</source>
        <translation>자체 점검 첫 실패</translation>
    </message>
    <message>
        <source>their first word</source>
        <translation>제공자의 첫 알림</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <translation>잰 것이 없음</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>%1 of %2 checks failed</source>
        <translation>점검 %2회 중 %1회 실패</translation>
    </message>
    <message>
        <source>Nothing was measured around it.</source>
        <translation>이 무렵 잰 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::IncidentRows</name>
    <message>
        <source>joined with another</source>
        <translation>다른 것과 이어짐</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>We see it since %1; their page names nothing.</source>
        <translation>우리는 %1부터 감지, 공지는 아직 없음</translation>
    </message>
    <message>
        <source>Our own checks do not see it.</source>
        <translation>자체 점검에서는 보이지 않음</translation>
    </message>
    <message>
        <source>We saw it at %1, they wrote at %2</source>
        <translation>우리는 %1에 감지, 공지는 %2</translation>
    </message>
    <message>
        <source>They wrote at %1, we saw it at %2</source>
        <translation>공지는 %1, 우리는 %2에 감지</translation>
    </message>
    <message>
        <source>We measure it</source>
        <translation>자체 감지</translation>
    </message>
</context>
<context>
    <name>aigo::IncidentText</name>
    <message>
        <source>Severity unknown</source>
        <translation>심각도 모름</translation>
    </message>
    <message>
        <source>No impact</source>
        <translation>영향 없음</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>경미</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>중대</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>치명적</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Phase unknown</source>
        <translation>단계 모름</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>조사 중</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>원인 확인</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>지켜보는 중</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>해결됨</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>사후 분석</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>확인 중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>An incident without a title</source>
        <translation>제목 없는 장애</translation>
    </message>
    <message>
        <source>Our checks: %1</source>
        <translation>자체 점검: %1</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>지금까지 %1</translation>
    </message>
    <message>
        <source>They wrote %1 before us</source>
        <translation>우리보다 %1 먼저 알림</translation>
    </message>
    <message>
        <source>They wrote %1 after us</source>
        <translation>우리보다 %1 늦게 알림</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>자체</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>제공자</translation>
    </message>
</context>
<context>
    <name>aigo::IncidentsPage</name>
    <message>
        <source>Stopped; nothing was written</source>
        <translation>멈췄습니다. 아무것도 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>%1에 저장함</translation>
    </message>
    <message>
        <source>Evidence: %1% done</source>
        <translation>증거 묶음: %1% 완료</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>시간표</translation>
    </message>
    <message>
        <source>ours above, theirs below</source>
        <translation>위는 자체 측정, 아래는 제공자</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>장애</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>진행 중 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>최근 %2에 %1건</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1년</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>What their status pages say</source>
        <translation>제공자의 상태 페이지가 밝힌 것</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>자체</translation>
    </message>
    <message>
        <source>Outages that were measured here</source>
        <translation>여기서 잰 중단</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>진행 중만</translation>
    </message>
    <message>
        <source>Find in incidents (/)</source>
        <translation>장애에서 찾기 (/)</translation>
    </message>
    <message>
        <source>Find in incidents</source>
        <translation>장애에서 찾기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Timeline of incidents</source>
        <translation>장애 시간표</translation>
    </message>
    <message>
        <source>Incidents, the newest first</source>
        <translation>장애, 최신순</translation>
    </message>
    <message>
        <source>No provider is watched</source>
        <translation>지켜보는 제공자가 없습니다</translation>
    </message>
    <message>
        <source>Switch a provider on in Settings; then its status page is read and its API checked.</source>
        <translation>설정에서 제공자를 켜면 상태 페이지를 읽고 API를 점검합니다.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>설정 열기</translation>
    </message>
    <message>
        <source>No incident here</source>
        <translation>장애가 없습니다</translation>
    </message>
    <message>
        <source>Nothing in this time passes the filters.</source>
        <translation>이 기간에 조건에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Measured from this machine: median and p95 of the time to the first byte, failed checks from the ground up; times in %1</source>
        <translation>이 컴퓨터에서 잼: 첫 바이트까지 걸린 시간의 중앙값과 p95, 실패한 점검은 바닥에서 위로; 시각은 %1 기준</translation>
    </message>
</context>
<context>
    <name>aigo::KeyField</name>
    <message>
        <source>Give the provider an address first.</source>
        <translation>먼저 제공자의 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>The address is plain http: a key would travel unencrypted, so none is taken. Use https.</source>
        <translation>주소가 암호화되지 않은 http입니다. 키가 그대로 노출되므로 받지 않습니다. https를 쓰세요.</translation>
    </message>
    <message numerus="yes">
        <source>%1 accepts it: %n model(s).</source>
        <translation>
            <numerusform>%1에서 받아들였습니다: 모델 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepts it.</source>
        <translation>%1에서 받아들였습니다.</translation>
    </message>
    <message>
        <source>%1 rejects this key. It was not kept.</source>
        <translation>%1에서 이 키를 거부했습니다. 보관하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 knows this key, but: %2.</source>
        <translation>%1에서 이 키를 알고 있지만 문제가 있습니다: %2.</translation>
    </message>
    <message>
        <source>It could not be tested (%1). Press Enter to keep it untested.</source>
        <translation>시험하지 못했습니다(%1). 시험하지 않고 보관하려면 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>%1, %2, goes to %3 only</source>
        <translation>%1, %2, %3(으)로만 전송됩니다</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>%1 거부됨</translation>
    </message>
    <message>
        <source>no keychain answers: a key typed here lasts until AI-GO ends</source>
        <translation>응답하는 키체인이 없습니다. 여기에 입력한 키는 AI-GO를 끝낼 때까지만 유지됩니다</translation>
    </message>
    <message>
        <source>it is tested, goes to %1 only, and is kept in the system&apos;s keychain</source>
        <translation>키를 시험한 뒤 시스템 키체인에 보관하며, %1(으)로만 전송합니다</translation>
    </message>
    <message>
        <source>or set %1 in the environment</source>
        <translation>또는 환경 변수 %1을(를) 설정하세요</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>키 붙여넣기</translation>
    </message>
    <message>
        <source>Paste another key</source>
        <translation>다른 키 붙여넣기</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1의 키</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Forget the key of %1</source>
        <translation>%1의 키 삭제</translation>
    </message>
    <message>
        <source>Press Enter to test it.</source>
        <translation>시험하려면 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>Kept untested.</source>
        <translation>시험하지 않고 보관했습니다.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1에 묻는 중…</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>삭제했습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::Keyring</name>
    <message>
        <source>The system&apos;s keychain is locked or refused: keys typed here last until AI-GO ends. Unlock the keychain, or put the key into the environment.</source>
        <translation>시스템 키체인이 잠겨 있거나 거부했습니다. 여기에 입력한 키는 AI-GO를 끝낼 때까지만 유지됩니다. 키체인의 잠금을 풀거나 키를 환경 변수에 두세요.</translation>
    </message>
    <message>
        <source>No keychain answers on this system: keys typed here last until AI-GO ends. Start a secret service (GNOME Keyring, KWallet), or put the key into the environment.</source>
        <translation>이 시스템에는 응답하는 키체인이 없습니다. 여기에 입력한 키는 AI-GO를 끝낼 때까지만 유지됩니다. 비밀 서비스(GNOME Keyring, KWallet)를 시작하거나 키를 환경 변수에 두세요.</translation>
    </message>
    <message>
        <source>that is no key: one line of letters, digits and signs without blanks</source>
        <translation>키가 아닙니다. 키는 공백 없이 문자, 숫자, 기호로 된 한 줄입니다</translation>
    </message>
    <message>
        <source>copy it again from the provider&apos;s page</source>
        <translation>제공자 페이지에서 다시 복사하세요</translation>
    </message>
    <message>
        <source>the keychain did not answer and may still hold the key of %1</source>
        <translation>키체인이 응답하지 않아 %1의 키가 아직 남아 있을 수 있습니다</translation>
    </message>
    <message>
        <source>remove the entry &quot;AI-GO&quot; in your keychain program</source>
        <translation>키체인 프로그램에서 &quot;AI-GO&quot; 항목을 지우세요</translation>
    </message>
</context>
<context>
    <name>aigo::LagMeter</name>
    <message>
        <source>Our checks saw no failure around it</source>
        <translation>이 무렵 자체 점검에서는 실패가 없었습니다</translation>
    </message>
    <message>
        <source>They have not written about it</source>
        <translation>제공자가 알리지 않았습니다</translation>
    </message>
    <message>
        <source>they %1</source>
        <translation>제공자 %1</translation>
    </message>
    <message>
        <source>we %1</source>
        <translation>자체 %1</translation>
    </message>
</context>
<context>
    <name>aigo::LatencyOverview</name>
    <message>
        <source>not checked</source>
        <translation>점검 안 함</translation>
    </message>
</context>
<context>
    <name>aigo::LifecycleSection</name>
    <message>
        <source>Lifecycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>출시</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>Retires</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>오늘 종료</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n일 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>후속 모델</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
</context>
<context>
    <name>aigo::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>컨텍스트 창</translation>
    </message>
    <message>
        <source>Max input</source>
        <translation>최대 입력</translation>
    </message>
    <message>
        <source>Max output</source>
        <translation>최대 출력</translation>
    </message>
    <message>
        <source>Knowledge until</source>
        <translation>지식 기준일</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>입력 형식</translation>
    </message>
    <message>
        <source>Puts out</source>
        <translation>출력 형식</translation>
    </message>
</context>
<context>
    <name>aigo::LinesScene</name>
    <message>
        <source> tok/s</source>
        <translation> 토큰/초</translation>
    </message>
    <message>
        <source>every check, time to the first byte</source>
        <translation>모든 점검, 첫 바이트까지</translation>
    </message>
    <message>
        <source>every measurement</source>
        <translation>모든 측정값</translation>
    </message>
    <message>
        <source>line p50, band lowest to p95, %1 a point</source>
        <translation>선 p50, 띠 최저~p95, 점 하나에 %1</translation>
    </message>
    <message>
        <source>line p50, band lowest to highest, %1 a point</source>
        <translation>선 p50, 띠 최저~최고, 점 하나에 %1</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>절전</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>판단 불가</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>점검 안 함</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>측정 안 함</translation>
    </message>
    <message>
        <source>nothing was measured in this time</source>
        <translation>이 기간에는 측정된 값이 없습니다</translation>
    </message>
    <message>
        <source>%1 p50</source>
        <translation>%1 p50</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>최고 %1</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>실패 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::LiveAlerts</name>
    <message>
        <source>A test from AI-GO</source>
        <translation>AI-GO 테스트 알림</translation>
    </message>
    <message>
        <source>Alerts for &quot;%1&quot; will arrive here.</source>
        <translation>“%1” 채널의 알림은 여기로 옵니다.</translation>
    </message>
    <message>
        <source>there is no channel %1</source>
        <translation>%1 채널이 없습니다</translation>
    </message>
    <message>
        <source>there is a rule &quot;%1&quot; already</source>
        <translation>&quot;%1&quot; 규칙이 이미 있습니다</translation>
    </message>
    <message>
        <source>a maintenance window needs a name, and a filter that can be read</source>
        <translation>점검 시간에는 이름과 올바른 필터가 필요합니다</translation>
    </message>
</context>
<context>
    <name>aigo::LiveDeepChecks</name>
    <message>
        <source>This model is not in the catalogue any more, or nobody knows its provider.</source>
        <translation>이 모델은 더 이상 카탈로그에 없거나 제공자를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>This machine is offline.</source>
        <translation>이 컴퓨터가 오프라인입니다.</translation>
    </message>
    <message>
        <source>The network is metered.</source>
        <translation>데이터 요금제 네트워크입니다.</translation>
    </message>
    <message>
        <source>Nobody is looking: the window is hidden.</source>
        <translation>보는 사람이 없습니다. 창이 숨겨져 있습니다.</translation>
    </message>
    <message>
        <source>The key was rejected and rests.</source>
        <translation>키가 거절되어 쉬고 있습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::LiveDesk</name>
    <message>
        <source>there is no provider &quot;%1&quot;</source>
        <translation>제공자 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::LiveFiles</name>
    <message>
        <source>no series is shown, so there is nothing to draw</source>
        <translation>보이는 계열이 없어 그릴 것이 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::LivePage</name>
    <message>
        <source>Saved in %1</source>
        <translation>%1에 저장했습니다</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>%1 갱신</translation>
    </message>
    <message>
        <source>no checks yet</source>
        <translation>아직 점검 없음</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>No provider is checked</source>
        <translation>점검하는 제공자가 없습니다</translation>
    </message>
    <message>
        <source>Switch a provider on in Settings; a free check needs no key at some of them.</source>
        <translation>설정에서 제공자를 켜세요. 키 없이 무료로 점검할 수 있는 곳도 있습니다.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>설정 열기</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>지금으로</translation>
    </message>
    <message>
        <source>series</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Choose what is shown: checks, deep checks and figures of third parties</source>
        <translation>무엇을 볼지 고릅니다: 점검, 심층 점검, 제3자의 수치</translation>
    </message>
    <message>
        <source>Add series</source>
        <translation>계열 추가</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Save or copy the charts or their points (Ctrl+E)</source>
        <translation>차트나 그 값을 저장하거나 복사합니다(Ctrl+E)</translation>
    </message>
    <message>
        <source>The export was stopped; no file was changed</source>
        <translation>내보내기를 멈췄습니다. 바뀐 파일은 없습니다</translation>
    </message>
    <message>
        <source>Nothing was copied</source>
        <translation>복사한 것이 없습니다</translation>
    </message>
    <message>
        <source>It is in the clipboard</source>
        <translation>클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>The link to this view is in the clipboard</source>
        <translation>이 화면의 링크를 클립보드에 복사했습니다</translation>
    </message>
</context>
<context>
    <name>aigo::LiveSide</name>
    <message>
        <source>Press to choose another series</source>
        <translation>눌러서 다른 계열을 고릅니다</translation>
    </message>
    <message>
        <source>Chosen series: %1</source>
        <translation>고른 계열: %1</translation>
    </message>
    <message>
        <source>needs 20 checks</source>
        <translation>점검이 20번 필요합니다</translation>
    </message>
    <message>
        <source>needs 20 measurements</source>
        <translation>측정이 20번 필요합니다</translation>
    </message>
    <message>
        <source>needs 100 checks</source>
        <translation>점검이 100번 필요합니다</translation>
    </message>
    <message>
        <source>needs 100 measurements</source>
        <translation>측정이 100번 필요합니다</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>점검 횟수</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>측정 횟수</translation>
    </message>
    <message>
        <source>Goal %1 %, %2</source>
        <translation>목표 %1 %, %2</translation>
    </message>
    <message>
        <source>error budget overspent by</source>
        <translation>초과한 오류 예산</translation>
    </message>
    <message>
        <source>error budget left</source>
        <translation>남은 오류 예산</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>burning %1× over the last %2</source>
        <translation>지난 %2 소진 속도 %1배</translation>
    </message>
    <message>
        <source>resets in %1</source>
        <translation>%1 뒤 초기화</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>관측 비율</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>남은 한도</translation>
    </message>
    <message>
        <source>requests left</source>
        <translation>남은 요청</translation>
    </message>
    <message>
        <source>tokens left</source>
        <translation>남은 토큰</translation>
    </message>
    <message>
        <source>input tokens left</source>
        <translation>남은 입력 토큰</translation>
    </message>
    <message>
        <source>output tokens left</source>
        <translation>남은 출력 토큰</translation>
    </message>
</context>
<context>
    <name>aigo::LiveWords</name>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>첫 토큰까지</translation>
    </message>
    <message>
        <source>Time to first answer token</source>
        <translation>첫 답변 토큰까지</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>토큰 간격</translation>
    </message>
    <message>
        <source>Output speed</source>
        <translation>출력 속도</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>가동률</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>첫 바이트</translation>
    </message>
    <message>
        <source>upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 토큰/초</translation>
    </message>
    <message>
        <source>measured by %1</source>
        <translation>%1 측정</translation>
    </message>
    <message>
        <source>own checks</source>
        <translation>자체 점검</translation>
    </message>
    <message>
        <source>own measurements</source>
        <translation>자체 측정</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>잔액</translation>
    </message>
</context>
<context>
    <name>aigo::MainWindow</name>
    <message>
        <source>AI-GO</source>
        <translation>AI-GO</translation>
    </message>
    <message>
        <source>Keep watching in the tray?</source>
        <translation>트레이에서 계속 지켜볼까요?</translation>
    </message>
    <message>
        <source>AI-GO can go on checking your providers and tell you when one goes down. You can change this later in Settings.</source>
        <translation>AI-GO가 제공자를 계속 점검하고 장애가 나면 알려 드립니다. 나중에 설정에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>트레이에 두기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>%1 – AI-GO</source>
        <translation>%1 – AI-GO</translation>
    </message>
    <message>
        <source>%1 – AI-GO demo</source>
        <translation>%1 – AI-GO 데모</translation>
    </message>
</context>
<context>
    <name>aigo::MarkedText</name>
    <message>
        <source>before: %1; now: %2</source>
        <translation>이전: %1; 지금: %2</translation>
    </message>
</context>
<context>
    <name>aigo::ModelDelegate</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1, watched</source>
        <translation>%1, 지켜보는 중</translation>
    </message>
</context>
<context>
    <name>aigo::ModelDetails</name>
    <message>
        <source>shipped facts</source>
        <translation>기본 제공 정보</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID 복사</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Copy a curl command; the key stays a variable</source>
        <translation>curl 명령 복사. 키는 변수로 남습니다</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>지켜보는 중</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>지켜보기</translation>
    </message>
    <message>
        <source>No longer watch this model</source>
        <translation>이 모델을 더 이상 지켜보지 않기</translation>
    </message>
    <message>
        <source>Mark this model and follow what changes</source>
        <translation>이 모델을 표시해 두고 변경 사항을 지켜보기</translation>
    </message>
    <message>
        <source>Deep check…</source>
        <translation>심층 점검…</translation>
    </message>
    <message>
        <source>What it would cost is shown first; nothing is switched on</source>
        <translation>비용을 먼저 보여 줄 뿐, 아무것도 켜지 않습니다</translation>
    </message>
</context>
<context>
    <name>aigo::ModelDrawer</name>
    <message>
        <source>released %1</source>
        <translation>%1 출시</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>복사함: %1</translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation>curl 명령을 복사했습니다</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>고정 해제됨: %1</translation>
    </message>
    <message>
        <source>%1 now follows %2</source>
        <comment>Input now follows LiteLLM</comment>
        <translation>%1: 이제 %2 값을 따릅니다</translation>
    </message>
    <message>
        <source>Your value for %1 is taken back</source>
        <translation>내가 정한 값을 되돌렸습니다: %1</translation>
    </message>
    <message>
        <source>Your value for %1 counts now</source>
        <translation>내가 정한 값이 적용됩니다: %1</translation>
    </message>
    <message>
        <source>You watch %1 now</source>
        <translation>이제 %1을(를) 지켜봅니다</translation>
    </message>
    <message>
        <source>%1 is no longer watched</source>
        <translation>%1을(를) 더 이상 지켜보지 않습니다</translation>
    </message>
</context>
<context>
    <name>aigo::ModelFiles</name>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows: a PNG can hold no more at this size. An SVG holds all.</source>
        <translation>전체 %2행 중 처음 %1행입니다. 이 크기의 PNG에는 더 담을 수 없습니다. SVG에는 모두 담깁니다.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>필터: %1</translation>
    </message>
    <message>
        <source>there is no column to draw</source>
        <translation>그릴 열이 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::ModelMenu</name>
    <message>
        <source>Unpin “%1”</source>
        <translation>“%1” 고정 해제</translation>
    </message>
    <message>
        <source>Pin “%1” at the left</source>
        <translation>“%1” 왼쪽에 고정</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>“%1” 숨기기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Pick for Compare, or drop</source>
        <translation>비교에 담기 또는 빼기</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n selected</source>
        <translation>
            <numerusform>선택한 %n개 비교</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>ID 복사</translation>
    </message>
    <message>
        <source>The id is in the clipboard</source>
        <translation>ID를 클립보드에 복사했습니다</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>행 %n개 복사</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl로 복사</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1만 보기</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>%1 제외</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>높은 것부터</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>낮은 것부터</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>너비 맞추기</translation>
    </message>
    <message>
        <source>Choose columns …</source>
        <translation>열 선택…</translation>
    </message>
    <message>
        <source>No longer watch</source>
        <translation>지켜보기 중단</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>지켜보기</translation>
    </message>
</context>
<context>
    <name>aigo::ModelsPage</name>
    <message>
        <source>%1 of %2 · %3 ms</source>
        <translation>%2개 중 %1개 · %3 ms</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>아직 모델이 없습니다</translation>
    </message>
    <message>
        <source>No source has answered and no facts are stored. A refresh asks every source once.</source>
        <translation>응답한 출처도, 저장된 정보도 없습니다. 새로 고치면 모든 출처에 한 번씩 물어봅니다.</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>지금 새로 고침</translation>
    </message>
    <message>
        <source>No model matches this filter</source>
        <translation>이 필터에 맞는 모델이 없습니다</translation>
    </message>
    <message>
        <source>Take a term out, or clear the filter to see all %1 models.</source>
        <translation>조건을 하나 빼거나, 필터를 지우면 모델 %1개를 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Preset “%1” deleted</source>
        <translation>프리셋 ‘%1’을(를) 지웠습니다</translation>
    </message>
    <message>
        <source>%1 models saved in %2</source>
        <translation>모델 %1개를 %2에 저장했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n행을 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts shipped with the program, as of %1</source>
        <translation>프로그램에 들어 있는 %1 기준 정보</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>새로 고치는 중…</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1개 비교</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>오류: %1</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>모델 %1개</translation>
    </message>
    <message>
        <source>prices from %1</source>
        <translation>가격 %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>refreshing %1 …</source>
        <comment>refreshing models.dev, OpenRouter …</comment>
        <translation>%1 새로 고치는 중…</translation>
    </message>
    <message>
        <source>A curl command is in the clipboard</source>
        <translation>curl 명령을 클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>링크를 복사했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) exported</source>
        <translation>
            <numerusform>프리셋 %n개를 내보냈습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) read</source>
        <translation>
            <numerusform>프리셋 %n개를 읽었습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) watched now</source>
        <translation>
            <numerusform>이제 모델 %n개를 지켜봅니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) no longer watched</source>
        <translation>
            <numerusform>모델 %n개를 더 이상 지켜보지 않습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Save or copy what is shown (Ctrl+E)</source>
        <translation>표시된 내용을 저장하거나 복사 (Ctrl+E)</translation>
    </message>
    <message>
        <source>The export was stopped; no file was changed</source>
        <translation>내보내기를 중지했습니다. 바뀐 파일은 없습니다</translation>
    </message>
    <message>
        <source>Nothing was copied</source>
        <translation>복사한 내용이 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::ModelsTable</name>
    <message>
        <source>Pick for Compare (Space)</source>
        <translation>비교에 담기 (Space)</translation>
    </message>
    <message>
        <source>%1, picked for Compare</source>
        <translation>%1, 비교에 담음</translation>
    </message>
    <message>
        <source>%1, not picked</source>
        <translation>%1, 담지 않음</translation>
    </message>
    <message>
        <source>Picked for Compare</source>
        <translation>비교에 담음</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>%1부터 %2</translation>
    </message>
    <message>
        <source>%1, watched</source>
        <translation>%1, 지켜보는 중</translation>
    </message>
</context>
<context>
    <name>aigo::NamesSection</name>
    <message>
        <source>Snapshots and aliases</source>
        <translation>스냅샷과 별칭</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>가리키는 모델</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>aigo::NewsPageView</name>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1건</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>안 읽음 %1건</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Of which provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>모두 읽음으로</translation>
    </message>
    <message>
        <source>Everything that is shown (Shift+A)</source>
        <translation>보이는 것 모두(Shift+A)</translation>
    </message>
    <message>
        <source>Feeds…</source>
        <translation>피드…</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>안 읽은 소식이 없습니다</translation>
    </message>
    <message>
        <source>New items appear here as feeds bring them.</source>
        <translation>피드에 새 글이 오면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing starred</source>
        <translation>별표한 소식이 없습니다</translation>
    </message>
    <message>
        <source>S stars what is chosen, to find it again.</source>
        <translation>S를 누르면 고른 소식에 별표가 붙어 다시 찾기 쉽습니다.</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>아직 소식이 없습니다</translation>
    </message>
    <message>
        <source>Feeds of the vendors are asked every half an hour. Switch on those you want to read.</source>
        <translation>제공자들의 피드를 30분마다 확인합니다. 읽고 싶은 피드를 켜세요.</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>모든 제공자</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>Where news come from; asked politely, nothing of them is loaded but text.</source>
        <translation>소식이 오는 곳입니다. 부담을 주지 않게 확인하며, 글자 외에는 아무것도 불러오지 않습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::NewsReader</name>
    <message>
        <source>no date; first seen %1</source>
        <translation>날짜 없음, 처음 본 때 %1</translation>
    </message>
    <message>
        <source>The feed has no text for it.</source>
        <translation>피드에 본문이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>In %n feeds: %1</source>
        <translation>
            <numerusform>피드 %n곳: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>별표 지우기</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>안 읽음으로</translation>
    </message>
</context>
<context>
    <name>aigo::NewsRows</name>
    <message>
        <source>unread</source>
        <translation>안 읽음</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>별표함</translation>
    </message>
</context>
<context>
    <name>aigo::NoticeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>aigo::NowPage</name>
    <message>
        <source>Latency, all providers, 24 h</source>
        <translation>지연 시간, 모든 제공자, 24시간</translation>
    </message>
    <message>
        <source>p50, time to the first byte</source>
        <translation>p50, 첫 바이트까지</translation>
    </message>
    <message>
        <source>no provider is watched</source>
        <translation>지켜보는 제공자 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>제공자 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 점검</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>아직 점검 안 함</translation>
    </message>
    <message>
        <source>No provider is watched yet</source>
        <translation>아직 지켜보는 제공자가 없습니다</translation>
    </message>
    <message>
        <source>Switch on the providers that you use: a free check a minute tells whether they answer, and many of them need no key for it.</source>
        <translation>쓰는 제공자를 켜세요. 1분마다 무료로 점검해 응답하는지 알려 드리며, 많은 곳은 키도 필요 없습니다.</translation>
    </message>
    <message>
        <source>Choose providers</source>
        <translation>제공자 고르기</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>진행 중인 장애</translation>
    </message>
    <message>
        <source>None: no provider reports one, and our own checks see none.</source>
        <translation>없음: 공지된 장애도, 자체 점검에서 감지된 장애도 없습니다.</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>최근 변경</translation>
    </message>
    <message>
        <source>Nothing changed since prices and models were first read.</source>
        <translation>가격과 모델을 처음 읽은 뒤로 바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>aigo::OpenAlerts</name>
    <message>
        <source>Fires now</source>
        <translation>지금 발생 중</translation>
    </message>
    <message>
        <source>Known or held back</source>
        <translation>확인했거나 보류 중</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the history has all of them</source>
        <translation>
            <numerusform>그 밖에 %n건. 기록에 모두 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch.</source>
        <translation>
            <numerusform>규칙 %n개가 지켜보고 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule is switched on.</source>
        <translation>켜진 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>The last one fired %1.</source>
        <translation>마지막 발생은 %1입니다.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>모두 조용합니다</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>지켜보는 것이 없습니다</translation>
    </message>
    <message>
        <source>See the rules</source>
        <translation>규칙 보기</translation>
    </message>
    <message>
        <source>Open the rule %1</source>
        <translation>규칙 %1 열기</translation>
    </message>
    <message>
        <source>Open the channel %1</source>
        <translation>채널 %1 열기</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>살펴볼 것</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>경보 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::OriginSection</name>
    <message>
        <source>Origin and place</source>
        <translation>출신과 위치</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>오픈 가중치</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>License</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>양자화</translation>
    </message>
    <message>
        <source>On Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>실제 제공처</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Served from</source>
        <translation>제공 지역</translation>
    </message>
    <message>
        <source>Data can stay in</source>
        <translation>데이터 보관 지역</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>host of a page, as of 2026-11-01</comment>
        <translation>%1, %2 기준</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>웹사이트</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>브라우저에서 %1 열기</translation>
    </message>
</context>
<context>
    <name>aigo::OwnValues</name>
    <message>
        <source>such as 2.50</source>
        <translation>예: 2.50</translation>
    </message>
    <message>
        <source>such as 128k</source>
        <translation>예: 128k</translation>
    </message>
    <message>
        <source>Your own values</source>
        <translation>내가 정한 값</translation>
    </message>
    <message>
        <source>Set my own value</source>
        <translation>내 값 정하기</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Take back your value for %1</source>
        <translation>내가 정한 값 되돌리기: %1</translation>
    </message>
    <message>
        <source>Which fact</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Your value</source>
        <translation>내 값</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 (price)</source>
        <comment>Input (price)</comment>
        <translation>%1 (가격)</translation>
    </message>
    <message>
        <source>Type a value first.</source>
        <translation>값을 먼저 입력하세요.</translation>
    </message>
</context>
<context>
    <name>aigo::PageHeader</name>
    <message>
        <source>Checking…</source>
        <translation>점검 중…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 점검</translation>
    </message>
    <message>
        <source>Check every provider now (Ctrl+R)</source>
        <translation>모든 제공자를 지금 점검 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Demo: made-up data on this machine only</source>
        <translation>데모: 이 컴퓨터에서만 쓰는 지어낸 데이터</translation>
    </message>
    <message>
        <source>Find models, prices, incidents…</source>
        <translation>모델, 가격, 장애 찾기…</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>검색과 명령</translation>
    </message>
</context>
<context>
    <name>aigo::PaletteDelegate</name>
    <message>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>spelled nearly so</source>
        <translation>비슷한 철자</translation>
    </message>
</context>
<context>
    <name>aigo::PhasesScene</name>
    <message>
        <source>Where the time goes: %1</source>
        <translation>시간이 쓰이는 곳: %1</translation>
    </message>
    <message>
        <source>means of checks on a fresh connection, %1 a column</source>
        <translation>새 연결로 한 점검의 평균, 막대 하나에 %1</translation>
    </message>
    <message>
        <source>No check has opened a connection of its own in this time</source>
        <translation>이 기간에는 새 연결을 연 점검이 없습니다</translation>
    </message>
</context>
<context>
    <name>aigo::PresetBar</name>
    <message>
        <source>Save this view as a preset</source>
        <translation>이 보기를 프리셋으로 저장</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>이 프리셋 지우기</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>이름을 쓰고 Enter</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>프리셋 이름</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>링크 복사</translation>
    </message>
    <message>
        <source>Restore the shipped one</source>
        <translation>기본 프리셋으로 되돌리기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Export presets…</source>
        <translation>프리셋 내보내기…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>프리셋 가져오기…</translation>
    </message>
</context>
<context>
    <name>aigo::PriceChart</name>
    <message>
        <source>Price history</source>
        <translation>가격 변화</translation>
    </message>
    <message>
        <source>Input now %1, output now %2 USD per million tokens</source>
        <translation>현재 입력 %1, 출력 %2 USD(100만 토큰당)</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
</context>
<context>
    <name>aigo::PriceSection</name>
    <message>
        <source>above %1</source>
        <translation>%1 초과</translation>
    </message>
    <message>
        <source>Price, USD per 1M tokens</source>
        <translation>가격, 100만 토큰당 USD</translation>
    </message>
</context>
<context>
    <name>aigo::ProviderDetails</name>
    <message>
        <source>%1 of %2</source>
        <comment>so many of so many left</comment>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>resets in %1</source>
        <translation>%1 뒤 초기화</translation>
    </message>
    <message>
        <source>It worked %1.</source>
        <translation>%1에 잘 작동했습니다.</translation>
    </message>
    <message>
        <source>It was rejected %1.</source>
        <translation>%1에 거부되었습니다.</translation>
    </message>
    <message>
        <source>It rests until %1; checks go on without it.</source>
        <translation>%1까지 쓰지 않으며, 점검은 키 없이 계속합니다.</translation>
    </message>
    <message>
        <source>The next check tries it again.</source>
        <translation>다음 점검 때 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Their page: “%1” since %2</source>
        <translation>공지: “%1” %2부터</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>No key: checks ask without one, which tells whether they answer.</source>
        <translation>키 없음: 키 없이도 응답하는지 점검합니다.</translation>
    </message>
    <message>
        <source>No key: enter one in Settings to have it checked.</source>
        <translation>키 없음: 점검하려면 설정에서 키를 입력하세요.</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>끝자리</translation>
    </message>
    <message>
        <source>It was not used yet.</source>
        <translation>아직 쓰이지 않았습니다.</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a key</comment>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a key</comment>
        <translation>유효함</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Limits left</source>
        <translation>남은 한도</translation>
    </message>
    <message>
        <source>Their answers to our checks name no limits.</source>
        <translation>점검 응답에 한도 정보가 없습니다.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>as their answer said %1</source>
        <translation>%1 응답 기준</translation>
    </message>
    <message>
        <source>Failures of the last 24 h</source>
        <translation>최근 24시간 실패</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>지금: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n check(s)</source>
        <translation>
            <numerusform>%1, 점검 %n번</numerusform>
        </translation>
    </message>
    <message>
        <source>No checks in this time.</source>
        <translation>이 기간에 점검이 없습니다.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>알려진 모델</translation>
    </message>
    <message>
        <source>no third party measures them</source>
        <translation>제3자 측정 없음</translation>
    </message>
    <message>
        <source>Measured by others</source>
        <translation>제3자가 측정</translation>
    </message>
    <message>
        <source>In trouble there</source>
        <translation>그중 이상</translation>
    </message>
    <message numerus="yes">
        <source>trouble at %1 of %n endpoint(s)</source>
        <translation>
            <numerusform>엔드포인트 %n개 중 %1개 이상</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Ours and theirs, 24 h</source>
        <translation>자체 측정과 제3자 측정, 24시간</translation>
    </message>
    <message>
        <source>First byte, ours</source>
        <translation>첫 바이트, 자체</translation>
    </message>
    <message numerus="yes">
        <source>p50 / p95 of %n check(s)</source>
        <translation>
            <numerusform>점검 %n번의 p50 / p95</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p50 of %n check(s)</source>
        <translation>
            <numerusform>점검 %n번의 p50</numerusform>
        </translation>
    </message>
    <message>
        <source>First token, theirs</source>
        <translation>첫 토큰, 제3자</translation>
    </message>
    <message>
        <source>Endpoints in trouble</source>
        <translation>이상 있는 엔드포인트</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>OpenRouter, 3 min ago</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Availability, ours</source>
        <translation>가용성, 자체</translation>
    </message>
    <message>
        <source>known for %1 of the time</source>
        <translation>기간의 %1 동안 확인</translation>
    </message>
    <message>
        <source>Uptime, theirs</source>
        <translation>가동률, 제3자</translation>
    </message>
    <message numerus="yes">
        <source>median of %n endpoint(s), %1</source>
        <translation>
            <numerusform>엔드포인트 %n개의 중앙값, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>99.9 % over 30 d</comment>
        <translation>%2 동안 %1</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Overspent by</source>
        <translation>초과 사용</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>남은 예산</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so much time of so much</comment>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>Burn, %1 and %2</source>
        <translation>소진 속도, %1 · %2</translation>
    </message>
    <message>
        <source>That is too fast: %1× or more ends the budget early.</source>
        <translation>너무 빠릅니다. %1배 이상이면 예산이 일찍 바닥납니다.</translation>
    </message>
    <message>
        <source>%1, too old to count</source>
        <translation>%1, 오래되어 반영하지 않음</translation>
    </message>
    <message>
        <source>Left of the key&apos;s limit</source>
        <translation>키 한도의 남은 금액</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>as they said %1</source>
        <translation>%1 응답 기준</translation>
    </message>
    <message>
        <source>as they said %1: not enough for calls</source>
        <translation>%1 응답 기준: 호출하기에 부족함</translation>
    </message>
    <message>
        <source>Asked %1: %2</source>
        <translation>%1에 물음: %2</translation>
    </message>
</context>
<context>
    <name>aigo::ProviderDrawer</name>
    <message>
        <source>checked every %1</source>
        <translation>%1마다 점검</translation>
    </message>
    <message>
        <source>%1, checked every %2</source>
        <translation>%1, %2마다 점검</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>점검 중…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 점검</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>상태 페이지</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>키…</translation>
    </message>
    <message>
        <source>Deep check…</source>
        <translation>심층 점검…</translation>
    </message>
    <message>
        <source>What it would cost is shown first; nothing is switched on</source>
        <translation>비용을 먼저 보여 줄 뿐, 아무것도 켜지 않습니다</translation>
    </message>
</context>
<context>
    <name>aigo::ProviderRow</name>
    <message>
        <source>An address starts with https:// (or http:// on this machine) and names a host.</source>
        <translation>주소는 https://(이 컴퓨터라면 http://)로 시작하고 호스트 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>An address holds no user name or password.</source>
        <translation>주소에 사용자 이름이나 비밀번호를 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>Plain http would send the key unencrypted: use https, or an address on this machine.</source>
        <translation>http로는 키가 암호화되지 않은 채 전송됩니다. https나 이 컴퓨터의 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>key from %1</source>
        <translation>키: %1</translation>
    </message>
    <message>
        <source>needs no key</source>
        <translation>키가 필요 없음</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>내 키 문제</translation>
    </message>
    <message>
        <source>Without a key only reachability is checked</source>
        <translation>키가 없으면 연결 여부만 점검합니다</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 점검</translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit of a spin box: seconds</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>Base URL of %1</source>
        <translation>%1의 기본 URL</translation>
    </message>
    <message>
        <source>Seconds between checks of %1</source>
        <translation>%1 점검 간격(초)</translation>
    </message>
    <message>
        <source>Time between two checks</source>
        <translation>점검 간격</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>키…</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1의 키</translation>
    </message>
</context>
<context>
    <name>aigo::QualityCard</name>
    <message>
        <source>Price and quality</source>
        <translation>가격과 품질</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>보드</translation>
    </message>
    <message>
        <source>Whose scores; only comparable ones count</source>
        <translation>점수의 출처. 비교할 수 있는 점수만 셉니다</translation>
    </message>
    <message>
        <source>None of the compared models has a comparable score on this board and a known price.</source>
        <translation>비교하는 모델 가운데 이 보드에 비교할 수 있는 점수가 있고 가격도 알려진 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing has the score of %1 for less.</source>
        <translation>%1 수준의 점수를 더 싸게 내는 모델이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The score of %1 or better, for less: %n model(s)</source>
        <translation>
            <numerusform>%1 이상의 점수를 더 싸게: 모델 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::QualityPlot</name>
    <message>
        <source>Price against quality</source>
        <translation>가격 대비 품질</translation>
    </message>
    <message>
        <source>Beaten by nobody: %1</source>
        <translation>더 싸고 더 좋은 것이 없는 모델: %1</translation>
    </message>
    <message>
        <source>%1: %2 for $ %3 a month</source>
        <translation>%1: 월 $ %3에 %2</translation>
    </message>
    <message>
        <source>No model has both a score on this board and a known price for the workload.</source>
        <translation>이 보드에 점수가 있으면서 작업량의 가격도 알려진 모델이 없습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::QuietTime</name>
    <message>
        <source>Do not disturb for</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>Off: alerts are told at any time of the day.</source>
        <translation>꺼짐: 경보를 하루 중 언제든 알립니다.</translation>
    </message>
    <message>
        <source>Quiet %1. Critical alerts are told at once; the others follow when it ends, if they still fire. Changes of the clocks are taken into account.</source>
        <translation>%1 조용히. 심각한 경보는 바로 알리고, 나머지는 끝날 때까지 계속되면 그때 알립니다. 서머타임 변경도 반영합니다.</translation>
    </message>
    <message>
        <source>It is quiet now, %1.</source>
        <comment>until 07:00</comment>
        <translation>지금은 조용한 시간입니다(%1).</translation>
    </message>
    <message>
        <source>The next begins in %1.</source>
        <translation>다음은 %1 뒤에 시작합니다.</translation>
    </message>
    <message>
        <source>Alerts are told as they come.</source>
        <translation>경보를 생기는 대로 알립니다.</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>until 15:00</comment>
        <translation>%1 진행 중</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>지남</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 편집</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>None. While a window is on, nothing of its targets is told and the time counts as maintenance, not as an outage.</source>
        <translation>없음. 점검 시간에는 그 대상에 대해 알리지 않으며, 장애가 아니라 점검으로 셉니다.</translation>
    </message>
    <message>
        <source>While a window is on, nothing of its targets is told and the time counts as maintenance, not as an outage.</source>
        <translation>점검 시간에는 그 대상에 대해 알리지 않으며, 장애가 아니라 점검으로 셉니다.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>방해 금지</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>Until tomorrow, 09:00</source>
        <translation>내일 09:00까지</translation>
    </message>
    <message>
        <source>Until …</source>
        <translation>시각 정하기…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>조용한 시간대</translation>
    </message>
    <message>
        <source>Only critical alerts at these times</source>
        <translation>이 시간에는 심각한 경보만</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>조용한 시간 시작</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>조용한 시간 끝</translation>
    </message>
    <message>
        <source>Time zone of the quiet hours</source>
        <translation>조용한 시간대의 시간대</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>점검 시간</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a maintenance window</source>
        <translation>점검 시간 추가</translation>
    </message>
    <message>
        <source>Nothing is told %1, not even what is critical; what still fires then is.</source>
        <comment>until 15:00</comment>
        <translation>%1 심각한 경보까지 아무것도 알리지 않고, 그때도 계속되는 경보는 알립니다.</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <comment>2 held back</comment>
        <translation>지금: %1.</translation>
    </message>
</context>
<context>
    <name>aigo::RealtimeCard</name>
    <message>
        <source>Every %1, with your key; no message is sent</source>
        <translation>%1마다 내 키로 엽니다. 메시지는 보내지 않습니다</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>waits for a key</source>
        <translation>키를 기다리는 중</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>every %1 · next in %2</source>
        <translation>%1마다 · %2 뒤 다음</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>%1마다</translation>
    </message>
    <message>
        <source>Realtime connections</source>
        <translation>실시간 연결</translation>
    </message>
    <message>
        <source>Opens the provider&apos;s realtime API with your key, times how long connecting, encrypting and the upgrade take, and closes it again. No message is sent, so nothing is billed.</source>
        <translation>내 키로 제공자의 실시간 API를 열어 연결, 암호화, 업그레이드에 걸린 시간을 재고 바로 닫습니다. 메시지를 보내지 않으므로 청구되는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::RehearsalStrip</name>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>aigo::RehearsalView</name>
    <message>
        <source>Trying it on what is stored …</source>
        <translation>저장된 기록으로 시험하는 중…</translation>
    </message>
    <message>
        <source>Would not have fired in the last %1</source>
        <translation>지난 %1 동안 발생하지 않았을 것입니다</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n time(s) in the last %1</source>
        <translation>
            <numerusform>지난 %1 동안 %n번 발생했을 것입니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>대상 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>still would</source>
        <translation>아직 진행 중</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>그 밖에 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::RowSources</name>
    <message>
        <source>%1: where it is from</source>
        <comment>Input: where it is from</comment>
        <translation>%1: 출처</translation>
    </message>
    <message>
        <source>nobody says</source>
        <translation>알려진 출처 없음</translation>
    </message>
    <message>
        <source>%1 (implausible)</source>
        <translation>%1 (믿기 어려움)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>aigo::RuleBuilder</name>
    <message>
        <source>Written by hand</source>
        <translation>직접 작성</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>지켜볼 것</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>백분위</translation>
    </message>
    <message>
        <source>Over how long</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>With its unit, as in the expression: 2s, 2x (twice the usual), 99.5%, 5 USD, 30d</source>
        <translation>식에서처럼 단위와 함께: 2s, 2x(평소의 두 배), 99.5%, 5 USD, 30d</translation>
    </message>
    <message>
        <source>A provider&apos;s state</source>
        <translation>제공자의 상태</translation>
    </message>
    <message>
        <source>Their status page</source>
        <translation>제공자의 상태 페이지</translation>
    </message>
    <message>
        <source>An official incident</source>
        <translation>공식 장애</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>응답 시간</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>첫 토큰까지의 시간</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>Error budget burn rate</source>
        <translation>오류 예산 소진 속도</translation>
    </message>
    <message>
        <source>A price changes</source>
        <translation>가격 변경</translation>
    </message>
    <message>
        <source>A new model</source>
        <translation>새 모델</translation>
    </message>
    <message>
        <source>A model is gone</source>
        <translation>모델이 사라짐</translation>
    </message>
    <message>
        <source>A context window changes</source>
        <translation>컨텍스트 변경</translation>
    </message>
    <message>
        <source>A capability changes</source>
        <translation>기능 변경</translation>
    </message>
    <message>
        <source>An alias points elsewhere</source>
        <translation>별칭이 다른 모델을 가리킴</translation>
    </message>
    <message>
        <source>A model ends soon</source>
        <translation>모델 종료 예정</translation>
    </message>
    <message>
        <source>An API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Rate limit left</source>
        <translation>남은 호출 한도</translation>
    </message>
    <message>
        <source>Credit left</source>
        <translation>남은 크레딧</translation>
    </message>
    <message>
        <source>Age of a source</source>
        <translation>소스가 오래된 정도</translation>
    </message>
    <message>
        <source>Check budget spent</source>
        <translation>검사 예산 사용</translation>
    </message>
    <message>
        <source>Size of the store</source>
        <translation>저장소 크기</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>모든 소스</translation>
    </message>
    <message>
        <source>Every model</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>Every provider</source>
        <translation>모든 제공자</translation>
    </message>
    <message>
        <source>Models I watch</source>
        <translation>지켜보는 모델</translation>
    </message>
    <message>
        <source>is</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>above</source>
        <translation>초과</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>이상</translation>
    </message>
    <message>
        <source>below</source>
        <translation>미만</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>이하</translation>
    </message>
</context>
<context>
    <name>aigo::RuleEditor</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Test channels</source>
        <translation>채널 시험</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>규칙 이름</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>When</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>When it fires</source>
        <translation>발생 조건</translation>
    </message>
    <message>
        <source>state(provider:openai) = down</source>
        <translation>state(provider:openai) = down</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>바로</translation>
    </message>
    <message>
        <source>For how long it must be true</source>
        <translation>얼마나 오래 참이어야 하는지</translation>
    </message>
    <message>
        <source>If it is true for</source>
        <translation>지속 시간</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Tell through</source>
        <translation>알릴 채널</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>예행연습</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>더 보기…</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>저장 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Sends a test through each of the rule&apos;s channels</source>
        <translation>규칙의 모든 채널로 시험 메시지를 보냅니다</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Back to how the rule ships</source>
        <translation>기본 규칙으로 되돌립니다</translation>
    </message>
    <message>
        <source>Delete this rule</source>
        <translation>이 규칙 삭제</translation>
    </message>
    <message>
        <source>Tell through %1</source>
        <translation>%1(으)로 알리기</translation>
    </message>
    <message>
        <source>Give the rule a name first</source>
        <translation>먼저 규칙 이름을 입력하세요</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>It is tried on the last 30 days as soon as the rule can be read.</source>
        <translation>규칙을 읽을 수 있게 되면 지난 30일 기록으로 시험합니다.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>보내는 중…</translation>
    </message>
    <message>
        <source>%1 took the test.</source>
        <translation>%1이(가) 시험 메시지를 받았습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: error</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>aigo::RuleList</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>규칙 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule fits</source>
        <translation>맞는 규칙 없음</translation>
    </message>
    <message>
        <source>None has this in its name or its sentence.</source>
        <translation>이름이나 문장에 이 말이 든 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>Show all rules</source>
        <translation>모든 규칙 보기</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>규칙 찾기</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>New rule (N)</source>
        <translation>새 규칙 (N)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 규칙</translation>
    </message>
    <message>
        <source>Shipped with AI-GO</source>
        <translation>AI-GO 기본 규칙</translation>
    </message>
    <message>
        <source>None yet. A rule of yours, or one that ships and that you changed, stands here.</source>
        <translation>아직 없습니다. 직접 만든 규칙과 바꾼 기본 규칙이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>aigo::RuleMore</name>
    <message>
        <source>not at all</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Must be seen so many times in a row</source>
        <translation>연속으로 확인되어야 하는 횟수</translation>
    </message>
    <message>
        <source>Must be fine so many times in a row</source>
        <translation>연속으로 정상이어야 하는 횟수</translation>
    </message>
    <message>
        <source>Keeps firing after it was last true</source>
        <translation>마지막으로 참인 뒤 유지 시간</translation>
    </message>
    <message>
        <source>Reminds every</source>
        <translation>다시 알림 간격</translation>
    </message>
</context>
<context>
    <name>aigo::RuleRow</name>
    <message>
        <source>Switch the rule %1</source>
        <translation>규칙 %1 켜기/끄기</translation>
    </message>
    <message>
        <source>On: switch it off (S)</source>
        <translation>켜짐: 끄기 (S)</translation>
    </message>
    <message>
        <source>Off: switch it on (S)</source>
        <translation>꺼짐: 켜기 (S)</translation>
    </message>
    <message>
        <source>Unmute the rule %1</source>
        <translation>규칙 %1 음소거 해제</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>대상 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>대상 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>fired %1</source>
        <comment>3 min ago</comment>
        <translation>%1 발생</translation>
    </message>
    <message>
        <source>never fired</source>
        <translation>발생한 적 없음</translation>
    </message>
    <message>
        <source>Muted %1: unmute it</source>
        <comment>until 15:00</comment>
        <translation>%1 음소거: 해제</translation>
    </message>
</context>
<context>
    <name>aigo::ScoreChart</name>
    <message>
        <source>Scores by the day they were measured</source>
        <translation>측정일별 점수</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>점 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No score of this board says when it was measured.</source>
        <translation>이 보드의 점수에는 측정일이 없습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>aigo::SeriesChooser</name>
    <message>
        <source>Find a provider, model or measurement</source>
        <translation>제공자, 모델, 측정값 찾기</translation>
    </message>
    <message>
        <source>Find a series</source>
        <translation>계열 찾기</translation>
    </message>
    <message>
        <source>Series, those shown first</source>
        <translation>계열, 보이는 것부터</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>%1 more: type to find them</source>
        <translation>%1개 더 있습니다. 입력해서 찾으세요</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>그런 이름이 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>계열 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ServedSection</name>
    <message>
        <source>costs the same</source>
        <translation>같은 가격</translation>
    </message>
    <message>
        <source>costs %1 more</source>
        <comment>20 %</comment>
        <translation>%1 비쌈</translation>
    </message>
    <message>
        <source>costs %1 less</source>
        <comment>20 %</comment>
        <translation>%1 저렴</translation>
    </message>
    <message>
        <source>same price</source>
        <translation>같은 가격</translation>
    </message>
    <message>
        <source>maybe another snapshot</source>
        <translation>다른 스냅샷일 수 있음</translation>
    </message>
    <message>
        <source>Also served by</source>
        <translation>다른 제공처</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>aigo::SettingsPage</name>
    <message numerus="yes">
        <source>%n provider(s) on</source>
        <translation>
            <numerusform>제공자 %n곳 켜짐</numerusform>
        </translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>이 프로그램</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Notify me of outages</source>
        <translation>장애가 나면 알림</translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation>닫아도 트레이에 남기</translation>
    </message>
    <message>
        <source>Pause all checks</source>
        <translation>모든 점검 일시 정지</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Ask providers&apos; own lists every</source>
        <translation>제공자 자체 목록 조회 간격</translation>
    </message>
    <message>
        <source>What is checked, where and how often. A check reads the free model list and never costs anything. A key is kept in the system&apos;s keychain or read from the environment, and never shown.</source>
        <translation>무엇을 어디서 얼마나 자주 점검할지 정합니다. 점검은 무료 모델 목록만 읽으므로 비용이 들지 않습니다. 키는 시스템 키체인에 보관하거나 환경 변수에서 읽으며, 화면에 표시하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>aigo::SourceSettingsRow</name>
    <message>
        <source>Ask %1</source>
        <translation>%1 조회</translation>
    </message>
    <message>
        <source>Asked with your key while the provider is on</source>
        <translation>제공자가 켜져 있는 동안 내 키로 조회합니다</translation>
    </message>
    <message>
        <source>How often %1 is asked</source>
        <translation>%1 조회 간격</translation>
    </message>
    <message>
        <source>Refresh %1</source>
        <translation>%1 새로 고침</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>every 6 h</comment>
        <translation>%1마다</translation>
    </message>
    <message>
        <source>Providers&apos; own lists share one interval: see “This program”</source>
        <translation>제공자 자체 목록은 조회 간격이 모두 같습니다: “이 프로그램”을 보세요</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>조회 전</translation>
    </message>
    <message>
        <source>Data from %1</source>
        <comment>Data from 3 h ago</comment>
        <translation>%1 데이터</translation>
    </message>
    <message>
        <source>No data of it yet</source>
        <translation>아직 데이터 없음</translation>
    </message>
    <message>
        <source>next in %1</source>
        <comment>next in 2 h</comment>
        <translation>다음 조회까지 %1</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>곧 조회</translation>
    </message>
</context>
<context>
    <name>aigo::SourcesCard</name>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Where models, prices and limits come from. Where sources disagree, the details of a model say so and you choose. A source that fails leaves its last good data.</source>
        <translation>모델과 가격, 한도를 가져오는 곳입니다. 출처마다 값이 다르면 모델 상세에서 보고 고를 수 있습니다. 조회에 실패해도 마지막으로 받은 올바른 데이터는 남습니다.</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>모두 새로 고침</translation>
    </message>
    <message>
        <source>Ask every source that is on (F5)</source>
        <translation>켜져 있는 모든 출처 조회 (F5)</translation>
    </message>
</context>
<context>
    <name>aigo::StripsScene</name>
    <message>
        <source>%1 a segment</source>
        <translation>한 칸 %1</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>%1 of the time looked at</source>
        <translation>관측 %1</translation>
    </message>
</context>
<context>
    <name>aigo::TelemetrySection</name>
    <message>
        <source>Measured by others</source>
        <translation>외부 측정값</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>Uptime, 1 day</source>
        <translation>가동률, 1일</translation>
    </message>
    <message>
        <source>Uptime, 30 min</source>
        <translation>가동률, 30분</translation>
    </message>
    <message>
        <source>Uptime, 5 min</source>
        <translation>가동률, 5분</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>메모리에 올라옴</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>measured by %1, %2; not by AI-GO</source>
        <comment>measured by OpenRouter, 12 min ago</comment>
        <translation>%1에서 %2 측정, AI-GO의 측정이 아님</translation>
    </message>
</context>
<context>
    <name>aigo::Text</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1초 전</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1분 전</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1시간 전</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1일 전</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>included</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>key from the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>key from the keychain</source>
        <translation>키체인의 키</translation>
    </message>
    <message>
        <source>key for this run only</source>
        <translation>이번 실행에만 쓰는 키</translation>
    </message>
    <message>
        <source>shipped catalogue</source>
        <translation>기본 카탈로그</translation>
    </message>
    <message>
        <source>%1 list</source>
        <translation>%1 목록</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>미점검</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>느림</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>점검 중</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>불확실</translation>
    </message>
    <message>
        <source>all fine</source>
        <translation>모두 정상</translation>
    </message>
    <message>
        <source>it is them</source>
        <translation>제공자 쪽 문제</translation>
    </message>
    <message>
        <source>it is my connection</source>
        <translation>내 연결 문제</translation>
    </message>
    <message>
        <source>it is my account</source>
        <translation>내 계정 문제</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>예고됨</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현행</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>곧 종료</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선 처리</translation>
    </message>
    <message>
        <source>Flex</source>
        <translation>유연 처리</translation>
    </message>
    <message>
        <source>you</source>
        <translation>나</translation>
    </message>
    <message>
        <source>models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>capabilities</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>deprecations</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>price history</source>
        <translation>가격 변화</translation>
    </message>
    <message>
        <source>announced prices</source>
        <translation>예고된 가격</translation>
    </message>
    <message>
        <source>uptime and speed</source>
        <translation>가동률과 속도</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>uptime</source>
        <translation>가동률</translation>
    </message>
    <message>
        <source>status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>descriptions</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>License</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>후속 모델</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>컨텍스트 창</translation>
    </message>
    <message>
        <source>Max input</source>
        <translation>최대 입력</translation>
    </message>
    <message>
        <source>Max output</source>
        <translation>최대 출력</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>오픈 가중치</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>입력 형식</translation>
    </message>
    <message>
        <source>Puts out</source>
        <translation>출력 형식</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>출시</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Knowledge until</source>
        <translation>지식 기준일</translation>
    </message>
    <message>
        <source>Alias of</source>
        <translation>원래 모델</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>On Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>실제 제공처</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>양자화</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>고속</translation>
    </message>
    <message>
        <source>benchmarks</source>
        <translation>벤치마크</translation>
    </message>
</context>
<context>
    <name>aigo::TrayIcon</name>
    <message>
        <source>%1 is down</source>
        <translation>%1 장애</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are down</source>
        <translation>
            <numerusform>제공자 %n곳 장애</numerusform>
        </translation>
    </message>
    <message>
        <source>Trouble with the key of %1</source>
        <translation>%1 키에 문제가 있습니다</translation>
    </message>
    <message>
        <source>%1 is slow</source>
        <translation>%1 느림</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are slow</source>
        <translation>
            <numerusform>제공자 %n곳 느림</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are fine</source>
        <translation>
            <numerusform>제공자 %n곳 정상</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>아직 점검하지 않았습니다</translation>
    </message>
    <message>
        <source>Pause checks</source>
        <translation>점검 일시 정지</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 점검</translation>
    </message>
    <message>
        <source>Open AI-GO</source>
        <translation>AI-GO 열기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>%1 has trouble</source>
        <translation>%1 이상 징후</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) have trouble</source>
        <translation>
            <numerusform>제공자 %n곳 이상 징후</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) fire</source>
        <translation>
            <numerusform>경보 %n건 발생 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb %1</source>
        <comment>until 15:00</comment>
        <translation>%1 방해 금지</translation>
    </message>
    <message numerus="yes">
        <source>and %n more alert(s)</source>
        <translation>
            <numerusform>그 밖에 경보 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>모두 확인</translation>
    </message>
    <message>
        <source>Do not disturb for 1 h</source>
        <translation>1시간 방해 금지</translation>
    </message>
</context>
<context>
    <name>aigo::UntilPicker</name>
    <message>
        <source>1 hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4시간</translation>
    </message>
    <message>
        <source>Until tomorrow, 09:00</source>
        <translation>내일 09:00까지</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1주</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>다음 시각까지</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>그때까지</translation>
    </message>
</context>
<context>
    <name>aigo::VerdictWords</name>
    <message>
        <source>Degraded</source>
        <translation>이상 징후</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인 필요</translation>
    </message>
    <message>
        <source>My settings</source>
        <translation>내 설정 문제</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>내 키 문제</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>크레딧 없음</translation>
    </message>
    <message>
        <source>My quota</source>
        <translation>내 할당량</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>불확실</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
</context>
<context>
    <name>aigo::WindowEditor</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of the window</source>
        <translation>점검 시간 이름</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>everything, or for example provider:openai</source>
        <translation>전체, 또는 예: provider:openai</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Give the window a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>끝은 시작보다 뒤여야 합니다.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>요일을 고르세요.</translation>
    </message>
    <message>
        <source>Say how long it lasts.</source>
        <translation>길이를 정하세요.</translation>
    </message>
</context>
<context>
    <name>aigo::WorkloadCard</name>
    <message>
        <source>My workload</source>
        <translation>내 작업량</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>At batch prices</source>
        <translation>배치 가격으로</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>캐시에서</translation>
    </message>
    <message>
        <source>Requests a day</source>
        <translation>하루 요청 수</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>A share of the tokens in, such as 50 %, or tokens, such as 1500 t</source>
        <translation>입력 토큰에 대한 비율(50 %) 또는 토큰 수(1500 t)</translation>
    </message>
    <message>
        <source>Thinking tokens on top of the answer: a share of it, such as 100 %, or tokens, such as 800 t; not for models that do not think</source>
        <translation>답변에 더해지는 추론 토큰: 답변에 대한 비율(100 %) 또는 토큰 수(800 t). 추론하지 않는 모델에는 더하지 않습니다</translation>
    </message>
</context>
</TS>
