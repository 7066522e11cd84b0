/** The codes of review: who has to sign, who signed, and whether what was signed is what stands there now. */
import { entry } from "./code-entry.ts";

const article = "条例第十七条";
const guide = "docs/review.md";
const again = "改定以后，请原审核人对现在这一稿重新签署：npm run approve。";

export const reviewCodes = {
  "duplicate-person": entry<{ name: string; line: number }>({
    severity: "error",
    message: ({ name, line }) => `“${name}”在第 ${line} 行的人那里已经用了，分不清是谁签的。`,
    hint: () =>
      "每人的代码、姓名、邮箱各不相同；两人同姓名的，姓名后面加括号注明单位；同一个人的几个角色写在一处。",
    cite: guide,
    explain:
      "签署只写一个姓名或者代码，人员名单里的姓名、代码和邮箱都不能重复，否则一个人的签署会算到另一个人名下，或者同一个人审核自己的稿件。",
  }),
  "importance-missing": entry({
    severity: "error",
    message: () => "没有写重要程度，不知道要经过哪几级审核。",
    hint: () => "加上一行：重要程度: 一般（或者 较重要、重要、特别重要）。",
    cite: "rules/review.yaml",
    explain:
      "审核分级进行，越重要，经过的环节越多，见 standards/rules/review.yaml。没有写重要程度，就不能确定要谁签署。",
  }),
  "review-missing": entry<{ tier: string; roles: string }>({
    severity: "error",
    message: ({ tier, roles }) => `这是${tier}，还缺 ${roles} 的签署。`,
    hint: () => "请他们审核以后签署：npm run approve -- 文件 --role 环节 --by 姓名；先打印审批单用 --print。",
    cite: article,
    explain:
      "先审核、后发布。要哪些人签署，由重要程度和来源决定：越重要，经过的环节越多；部门和乡镇报送的，先由本单位和主管领导签署。各级的环节见 standards/rules/review.yaml。",
  }),
  "secrecy-review-missing": entry({
    severity: "error",
    message: () => "没有保密审查的签署。",
    hint: () => "请保密审查人审查以后签署：npm run approve -- 文件 --role 保密审查 --by 姓名。",
    cite: article,
    explain:
      "行政机关公开政府信息以前，应当依照保守国家秘密法等规定进行审查（条例第十七条）。每一条信息都要有保密审查的签署，应急发布的也不例外。",
  }),
  "review-void": entry<{ who: string; changed: string }>({
    severity: "error",
    message: ({ who, changed }) =>
      changed === ""
        ? `${who}的签署已经失效：核准码和现在这一稿对不上。`
        : `${who}的签署已经失效：签署以后改动了${changed}。`,
    hint: () => again,
    cite: article,
    explain:
      "签署只对签署时的那一稿有效。核准码由正文、附件和全部要素算出，以后改动一个字，签署就失效，要重新审核。改错了的，改回原样签署就恢复有效。",
  }),
  "review-copied": entry<{ who: string; number: string }>({
    severity: "error",
    message: ({ who, number }) =>
      number === ""
        ? `${who}签署的是另一条信息，不是这一条。`
        : `${who}签署的是 ${number} 那一条，不是这一条。`,
    hint: () => "删掉抄来的签署，请审核人对这一条签署。",
    cite: article,
    explain: "核准码是从另一条信息抄来的，或者两条信息的内容对调过。每一条信息都要单独审核（一事一审）。",
  }),
  "review-unbound": entry<{ who: string }>({
    severity: "error",
    message: ({ who }) => `${who}的签署没有核准码，不知道签的是哪一稿。`,
    hint: () => "用 npm run approve 签署，核准码由它写上；纸上签署的，照审批单上的核准码登记。",
    cite: guide,
    explain: "签署要和签署时的内容绑在一起，以后才看得出有没有改动。没有核准码的签署不算数。",
  }),
  "review-undated": entry<{ who: string }>({
    severity: "error",
    message: ({ who }) => `${who}的签署没有日期。`,
    hint: () => "写上签署的日期，例如 日期: 2024-05-24。",
    cite: guide,
    explain: "审核要在发布以前完成。没有日期，就不知道是不是先审后发。",
  }),
  "review-late": entry<{ who: string; on: string; limit: string }>({
    severity: "error",
    message: ({ who, on, limit }) => `${who} ${on} 才签署，晚于发布日期 ${limit}。`,
    hint: () =>
      "核对日期；确实后审的，发布日期不能早于签署日期。更正以后重新审核的，在更正记录里写上更正的日期。",
    cite: article,
    explain:
      "先审核、后发布：每个环节的签署都不能晚于发布日期。发布以后更正的，重新签署不晚于更正记录的日期；应急发布的，不晚于补审期限。",
  }),
  "review-only-after": entry<{ roles: string }>({
    severity: "error",
    message: ({ roles }) => `${roles} 只在更正以后签署过，没有发布以前的签署。`,
    hint: () => "发布以前的签署要留在“审核”里，虽然已经失效；当时没有审核的，撤回这条信息。",
    cite: article,
    explain:
      "更正以后要重新签署，但这不能代替发布以前的审核：先审后发。原来的签署留在“审核”里作为凭据，不要删掉。",
  }),
  "review-in-future": entry<{ who: string; on: string; today: string }>({
    severity: "error",
    message: ({ who, on, today }) => `${who}的签署日期 ${on} 还没有到（今天是 ${today}）。`,
    hint: () => "写实际签署的日期。",
    cite: guide,
    explain: "签署日期不能晚于今天：没有发生的审核不能先登记。",
  }),
  "review-order": entry<{ who: string; on: string; earlier: string; earlierOn: string }>({
    severity: "error",
    message: ({ who, on, earlier, earlierOn }) =>
      `${who} ${on} 签署，早于前一个环节${earlier}（${earlierOn}）。`,
    hint: () => "核对日期；次序颠倒的，请后面的环节重新签署。",
    cite: "rules/review.yaml",
    explain: "审核逐级进行：前一个环节签署以后，才轮到下一个环节。同一环节的几个人不分先后。",
  }),
  "review-returned": entry<{ who: string; opinion: string }>({
    severity: "error",
    message: ({ who, opinion }) => `被${who}退回${opinion === "" ? "" : `：${opinion}`}。`,
    hint: () => "照意见修改以后，请他重新签署。",
    cite: guide,
    explain: "审核人退回的信息，要改好以后由他重新签署同意，才能发布。退回的意见留在文件里，不会公开。",
  }),
  "unknown-review-role": entry<{ role: string; known: string }>({
    severity: "error",
    message: ({ role }) => `没有“${role}”这个审核环节。`,
    hint: ({ known }) => `可以写：${known}。`,
    cite: "rules/review.yaml",
    explain: "审核环节是规定好的几个，见 rules/review.yaml。环节写错了，签署就不知道算在哪一级。",
  }),
  "unknown-reviewer": entry<{ name: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ name }) => `审核人员名单里没有“${name}”。`,
    hint: ({ nearest }) =>
      nearest === undefined ? "在 people.yaml 里加上他和他的角色。" : `是不是“${nearest}”？`,
    cite: guide,
    explain: "谁可以签署、以什么身份签署，写在 people.yaml 里。不在名单里的人签署不算数。",
  }),
  "reviewer-without-role": entry<{ name: string; role: string; on: string; unit: string }>({
    severity: "error",
    message: ({ name, role, on, unit }) => `${name} 在 ${on} 不是${unit}${role}。`,
    hint: () => "核对环节和日期；任职确有变动的，在 people.yaml 里写上从哪天起、到哪天止。",
    cite: guide,
    explain:
      "签署的人在签署那一天要担任这个角色。单位主要负责人只能签本单位的信息，主管县领导只能签自己分管的单位，起止日期见 people.yaml。",
  }),
  "reviewer-is-author": entry<{ name: string; role: string }>({
    severity: "error",
    message: ({ name, role }) => `${name}是这条信息的经办人，不能再作为${role}签署。`,
    hint: () => "请另一位有这个角色的人审核。",
    cite: "“编审分开”，见 rules/review.yaml",
    explain: "编写人不得审核本人的稿件：作为经办人签署的人，不能再签别的环节，包括保密审查。",
  }),
  "sign-too-early": entry<{ roles: string }>({
    severity: "error",
    message: ({ roles }) => `还没有轮到：前面的 ${roles} 还没有签署。`,
    hint: () => "请前面的环节先签署；在纸上签过的，先登记。",
    cite: "rules/review.yaml",
    explain: "审核逐级进行：前一个环节签署以后，才轮到下一个环节。保密审查不分先后，但不能晚于发布。",
  }),
  "code-differs": entry<{ given: string; now: string }>({
    severity: "error",
    message: ({ given, now }) => `审批单上的核准码是 ${given}，现在这一稿是 ${now}，不是同一稿。`,
    hint: () => "打印现在这一稿的审批单，请他重新签署；或者把文件改回他签的那一稿。",
    cite: article,
    explain:
      "领导在纸上签的是打印时的那一稿。核准码对不上，说明打印以后文件又改过，纸上的签署不能登记到现在这一稿上。",
  }),
  "reviews-unwritable": entry({
    severity: "error",
    message: () => "“审核”一项的写法不能自动添加签署。",
    hint: () => "写成列表，每个签署前面一个短横：换行，空两格，- 环节: …。",
    cite: guide,
    explain: "approve 只在文件里添加一段，别的一个字不动。审核写在方括号里，或者没有短横，就无法这样添加。",
  }),
  "unknown-notice": entry<{ wanted: string }>({
    severity: "error",
    message: ({ wanted }) => `没有“${wanted}”这条信息。`,
    hint: () => "写文件的路径（content/notices/…/….md）或者索引号；必填项没有写全的草稿，先补齐再送审。",
    cite: guide,
    explain:
      "签署要指明是哪一条信息：写它的文件路径，或者索引号。要素没有写全的文件还不是一条信息，不能签署。",
  }),
  "emergency-open": entry<{ roles: string; until: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ roles, until }) => `应急发布，${roles} 的签署要在 ${until} 以前补齐。`,
    hint: () => "尽快请他们审核签署；补齐以前，网页和年报上都注明“应急发布”。",
    cite: guide,
    explain:
      "情况紧急的可以先发布、后补审，但要写明理由、批准人和补审期限，保密审查不能省。补齐以前，这条信息的网页和年报上都注明。",
  }),
  "emergency-overdue": entry<{ roles: string; until: string }>({
    severity: "error",
    message: ({ roles, until }) => `应急发布的补审期限 ${until} 已经过了，还缺 ${roles} 的签署。`,
    hint: () => "立即补签；不能补签的，撤回这条信息。",
    cite: guide,
    explain: "应急发布不能代替审核。过了补审期限还没有补齐签署的，这条信息不能再留在网站上。",
  }),
  "emergency-unfounded": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `应急发布不成立：${what}。`,
    hint: () => "写明有权批准的人、不晚于发布的批准日期和规定期限以内的补审期限。",
    cite: "rules/review.yaml",
    explain:
      "应急发布要有权的人批准，批准日期不晚于发布日期，补审期限不超过规定的天数（见 rules/review.yaml）。",
  }),
  "coordination-open": entry<{ organ: string }>({
    severity: "error",
    message: ({ organ }) => `涉及${organ}，还没有写它的答复和日期。`,
    hint: () => "协商以后写上：答复: 同意（或者 修改后同意、无意见），日期: …。",
    cite: "条例第十一条",
    explain:
      "发布涉及其他行政机关的信息，应当事先协商、确认，保证信息准确一致。涉及的机关、它的答复和答复的日期要写在“发布协调”里，没有答复的不能发布。",
  }),
  "coordination-refused": entry<{ organ: string }>({
    severity: "error",
    message: ({ organ }) => `${organ}不同意发布。`,
    hint: () => "报县政府办公室协调；达成一致以后改写答复。",
    cite: "条例第十一条",
    explain: "涉及的机关不同意的，协商一致以前不能发布。",
  }),
  "coordination-late": entry<{ organ: string; on: string; limit: string }>({
    severity: "error",
    message: ({ organ, on, limit }) => `${organ} ${on} 才答复，晚于发布日期 ${limit}。`,
    hint: () => "核对日期；发布要在答复以后。",
    cite: "条例第十一条",
    explain: "先协调、后发布：涉及的机关的答复不能晚于发布日期。",
  }),
} as const;
